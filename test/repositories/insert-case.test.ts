import { caseTypes, sanctionOf } from '../../src/entities/case-type';
import { inserted, lengthMs, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

describe('insertCase', () => {
  it('records what it is given, ids to the last digit and the reason whole', async () => {
    const reason = `${'long '.repeat(400)}<@&1> %_\\ 🦀 \u202e`;
    const input = newCase({ reason, userName: 'ann', moderatorName: 'mo', auditLogId: snowflake() });
    const { case: recorded } = inserted(await repositories.cases.insertCase(input));
    const { guildId, userId, moderatorId, userName, moderatorName, auditLogId } = input;
    expect(recorded).toMatchObject({
      ...{ guildId, userId, moderatorId, userName, moderatorName, auditLogId, reason },
      ...{ number: 1, type: 'ban', status: 'pending', settledAt: null, endedAt: null, savedRoles: null },
    });
    expect(await repositories.cases.getCaseByNumber(guildId, 1)).toEqual(recorded);
  });

  it.each(caseTypes)('gives %s the slot that the code says', async (type) => {
    const { case: recorded } = inserted(
      await repositories.cases.insertCase(newCase({ type, durationMs: 1000 })),
    );
    expect(recorded.sanction).toBe(sanctionOf[type]);
  });

  it('counts a duration by the clock of the database (defect 18)', async () => {
    const { case: recorded } = inserted(
      await repositories.cases.insertCase(newCase({ type: 'tempban', durationMs: 90_000 })),
    );
    expect(lengthMs(recorded)).toBe(90_000);
  });

  it('takes an end as it is given, to the millisecond, in any time zone (defect 18)', async () => {
    const expiresAt = new Date('2031-03-30T01:30:00.123Z');
    const { case: recorded } = inserted(
      await repositories.cases.insertCase(newCase({ type: 'tempban', expiresAt, durationMs: 5 })),
    );
    expect(recorded.expiresAt).toEqual(expiresAt);
  });

  it('refuses a tempban that would never end', async () => {
    await expect(repositories.cases.insertCase(newCase({ type: 'tempban' }))).rejects.toThrow(
      'cases_tempban_ends',
    );
  });

  it('gives back the settings of the guild, and remembers where to post', async () => {
    const { cases, guilds } = repositories;
    const guildId = snowflake();
    const settings = {
      ...{ logChannelId: snowflake(), jailRoleId: snowflake(), jailChannelId: snowflake(), notify: false },
      ...{ appealText: 'Write to us', appealChannelId: snowflake() },
    };
    await guilds.changeSettings(guildId, settings);
    const { guild, case: recorded } = inserted(await cases.insertCase(newCase({ guildId })));
    expect(guild).toEqual(settings);
    expect(recorded.logChannelId).toBe(settings.logChannelId);
  });

  it('makes a guild that is new, with the settings it begins with', async () => {
    const { guild, case: recorded } = inserted(await repositories.cases.insertCase(newCase()));
    expect(guild).toEqual({
      ...{ logChannelId: null, jailRoleId: null, jailChannelId: null, notify: true },
      ...{ appealText: null, appealChannelId: null },
    });
    expect(recorded.logChannelId).toBeNull();
  });

  it.each([
    { tellable: true, setting: true, wish: null, notice: 'sending' },
    { tellable: true, setting: false, wish: null, notice: 'none' },
    { tellable: true, setting: false, wish: true, notice: 'sending' },
    { tellable: true, setting: true, wish: false, notice: 'none' },
    { tellable: false, setting: true, wish: true, notice: 'none' },
  ])('with $tellable, setting $setting and wish $wish the notice is $notice', async (given) => {
    const { cases, guilds } = repositories;
    const guildId = snowflake();
    await guilds.changeSettings(guildId, { notify: given.setting });
    const { tellable, wish: notify } = given;
    const { case: recorded } = inserted(await cases.insertCase(newCase({ guildId, tellable, notify })));
    expect(recorded.notice).toBe(given.notice);
  });

  it('records what has happened already as settled', async () => {
    const { case: recorded } = inserted(await repositories.cases.insertCase(newCase({ status: 'applied' })));
    expect(recorded.status).toBe('applied');
    expect(recorded.settledAt).not.toBeNull();
  });

  it('stores the roles of a jail, and keeps what the jail it takes over had taken (defect 21)', async () => {
    const { cases } = repositories;
    const jail = newCase({ type: 'jail', userRoles: ['11', '12'] });
    await cases.insertCase({ ...jail, status: 'applied' });
    const takesOver = { types: ['jail'], ending: 'replaced' } as const;
    const { case: second } = inserted(
      await cases.insertCase({ ...jail, userRoles: ['12', '13'], takesOver }),
    );
    expect(second.savedRoles?.toSorted()).toEqual(['11', '12', '13']);
  });

  it('knows the jail’s roles of a jail, as they stand then, and of the release that is to take them', async () => {
    const { cases } = repositories;
    const jail = newCase({ type: 'jail', jailRoles: ['11'] });
    const { case: first } = inserted(await cases.insertCase({ ...jail, status: 'applied' }));
    expect(first.jailRoles).toEqual(['11']);
    await cases.setJailRoles(jail.guildId, first.number, ['11', '12']);
    const takesOver = { types: ['jail'], ending: 'lifted' } as const;
    const release = { ...jail, type: 'unjail', jailRoles: null, takesOver } as const;
    const { case: second } = inserted(await cases.insertCase(release));
    expect(second.jailRoles?.toSorted()).toEqual(['11', '12']);
    expect(
      inserted(await cases.insertCase({ ...jail, type: 'warn', jailRoles: null })).case.jailRoles,
    ).toBeNull();
  });

  it('records one entry of the audit log once, however often at once (defect 26)', async () => {
    const auditLogId = snowflake();
    const input = newCase({ type: 'kick', auditLogId, status: 'applied' });
    const results = await Promise.all(Array.from({ length: 10 }, () => repositories.cases.insertCase(input)));
    expect(results.filter((result) => 'case' in result)).toHaveLength(1);
    for (const result of results) if ('taken' in result) expect(result.taken.auditLogId).toBe(auditLogId);
    expect(await repositories.cases.countCasesByGuildId(input.guildId)).toBe(1);
  });
});
