import { evidenceRepository } from '../../src/repositories/evidence-repository';
import { applied, inserted, newCase, reread, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

describe('log posts', () => {
  it('are missing for settled cases of a guild with a log channel, until they are set or given up', async () => {
    const { cases, guilds } = repositories;
    const [guildId, channelId, messageId] = [snowflake(), snowflake(), snowflake()];
    await applied(cases, newCase({ guildId }));
    await guilds.changeSettings(guildId, { logChannelId: channelId });
    const posted = await applied(cases, newCase({ guildId }));
    const givenUp = await applied(cases, newCase({ guildId }));
    await cases.insertCase(newCase({ guildId }));
    const missing = async (graceSeconds = 0) =>
      (await cases.claimUnposted(10, { graceSeconds }))
        .filter((record) => record.guildId === guildId)
        .map(({ number }) => number);
    expect(await missing(60)).toEqual([]);
    expect(await missing()).toEqual([posted.number, givenUp.number]);
    expect(await missing(60)).toEqual([]);
    await cases.setLogMessage(guildId, posted.number, { channelId, messageId, revision: posted.revision });
    await cases.setLogMessage(guildId, givenUp.number, null);
    expect(await missing()).toEqual([]);
    expect(await reread(cases, posted)).toMatchObject({ logChannelId: channelId, logMessageId: messageId });
    expect(await reread(cases, givenUp)).toMatchObject({ logChannelId: null, logMessageId: null });
  });

  it('are found by the numbers of their cases, of those that are there, not deleted and posted', async () => {
    const { cases } = repositories;
    const [guildId, channelId, messageId] = [snowflake(), snowflake(), snowflake()];
    const place = { channelId, messageId, revision: null };
    for (let made = 0; made < 3; made++) await applied(cases, newCase({ guildId }));
    await cases.setLogMessage(guildId, 1, place);
    await cases.setLogMessage(guildId, 2, place);
    await cases.deleteCaseByNumber(guildId, 2, { id: snowflake() });
    expect(await cases.findPosts(guildId, [1, 2, 3, 999_999_999])).toEqual([
      { number: 1, channelId, messageId },
    ]);
    expect(await cases.findPosts(snowflake(), [1])).toEqual([]);
  });

  it('are missing again when what they show has changed, and not when anything else has', async () => {
    const { cases, guilds } = repositories;
    const [guildId, channelId, messageId] = [snowflake(), snowflake(), snowflake()];
    await guilds.changeSettings(guildId, { logChannelId: channelId });
    const { number, revision } = await applied(cases, newCase({ guildId, type: 'jail' }));
    await cases.setLogMessage(guildId, number, { channelId, messageId, revision });
    const missing = async () =>
      (await cases.claimUnposted(100, { graceSeconds: 0 })).filter((record) => record.guildId === guildId);
    await cases.addSavedRoles(guildId, number, ['5']);
    expect(await missing()).toEqual([]);
    await cases.updateCase(guildId, number, { reason: 'Known now' }, { id: snowflake() });
    expect(await missing()).toMatchObject([{ number, revision: revision + 1, postedRevision: revision }]);
  });

  it('that were tried give way to those that were not, and belong to one process at a time', async () => {
    const { cases, guilds } = repositories;
    const guildId = snowflake();
    await guilds.changeSettings(guildId, { logChannelId: snowflake() });
    const numbers = [];
    for (let made = 0; made < 3; made++) numbers.push((await applied(cases, newCase({ guildId }))).number);
    const claim = async () => {
      const claimed = await cases.claimUnposted(100, { graceSeconds: 0 });
      return claimed.filter((record) => record.guildId === guildId).map(({ number }) => number);
    };
    await repositories.manager.query(
      'update cases set post_tried_at = now() where guild_id = $1 and number = 1',
      [guildId],
    );
    const both = await Promise.all([
      cases.claimUnposted(1, { graceSeconds: 0.0001 }),
      cases.claimUnposted(1, { graceSeconds: 0.0001 }),
    ]);
    expect(new Set(both.flat().map(({ id }) => id)).size).toBe(both.flat().length);
    expect((await claim()).toSorted()).toEqual(numbers);
  });

  it('stay where they are when the log channel changes (defect 25)', async () => {
    const { cases, guilds } = repositories;
    const [guildId, channelId] = [snowflake(), snowflake()];
    await guilds.changeSettings(guildId, { logChannelId: channelId });
    const record = await applied(cases, newCase({ guildId }));
    await guilds.changeSettings(guildId, { logChannelId: snowflake() });
    expect(await reread(cases, record)).toMatchObject({ logChannelId: channelId });
  });
});

describe('saved roles', () => {
  it('grow by what a jailed person is given meanwhile, each kept once (defect 22)', async () => {
    const { cases } = repositories;
    const jail = await applied(cases, newCase({ type: 'jail', userRoles: ['1', '2'] }));
    await cases.addSavedRoles(jail.guildId, jail.number, ['2', '3']);
    expect((await reread(cases, jail)).savedRoles?.toSorted()).toEqual(['1', '2', '3']);
  });

  it('are apart from those that could not be moved, which grow too, each named once', async () => {
    const { cases } = repositories;
    const jail = await applied(cases, newCase({ type: 'jail', userRoles: ['1', '2'] }));
    await cases.addUnmovedRoles(jail.guildId, jail.number, ['2']);
    await cases.addUnmovedRoles(jail.guildId, jail.number, ['2', '3']);
    const { savedRoles, unmovedRoles } = await reread(cases, jail);
    expect(unmovedRoles?.toSorted()).toEqual(['2', '3']);
    expect(savedRoles?.toSorted()).toEqual(['1', '2']);
  });
});

describe('reading one case', () => {
  it('gives its guild when asked for, and null for one that is not there', async () => {
    const { cases } = repositories;
    const { id, guildId, number } = await applied(cases, newCase());
    const byId = await cases.getCaseById(id, { includeGuild: true });
    expect(byId?.guild).toMatchObject({ id: guildId, caseCount: 1, notify: true });
    const byNumber = await cases.getCaseByNumber(guildId, number, { includeGuild: true });
    expect(byNumber).toEqual(byId);
    expect((await cases.getCaseByNumber(guildId, number))?.guild).toBeUndefined();
    expect(await cases.getCaseByNumber(guildId, 2)).toBeNull();
    for (const none of [0, -1, 1.5, 2 ** 31, 1e300, Number.NaN, -Infinity]) {
      expect(await cases.getCaseByNumber(guildId, none)).toBeNull();
    }
    expect(await cases.getCaseByNumber(snowflake(), number)).toBeNull();
  });
});

describe('erasing a guild', () => {
  it('takes its cases, their edits and evidence, linked as they are, and nothing of another guild', async () => {
    const { cases, manager } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'tempban', durationMs: 1000 }));
    const takesOver = { types: ['tempban'], ending: 'replaced' } as const;
    await cases.insertCase(newCase({ guildId, userId, takesOver }));
    await cases.updateCase(guildId, 1, { reason: 'x' }, { id: '1' });
    const file = { guildId, caseNumber: 1, name: 'a.png', sizeBytes: 1, sha256: 'a'.repeat(64) };
    await evidenceRepository(manager).keep(file);
    const other = await applied(cases, newCase());
    expect(await cases.bulkDeleteCasesByGuildId(guildId)).toBe(2);
    expect(await cases.bulkDeleteCasesByGuildId(guildId)).toBe(0);
    expect(await cases.getCaseEdits(guildId, 1)).toEqual([]);
    expect(await reread(cases, other)).toEqual(other);
    expect(await manager.query('select id from guilds where id = $1', [guildId])).toHaveLength(1);
  });

  it('takes those that one statement does not reach as well, whichever ended which', async () => {
    const { cases, manager } = repositories;
    const guildId = snowflake();
    await manager.query('insert into guilds (id, case_count) values ($1, 60000)', [guildId]);
    await manager.query(
      `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at)
       select $1, n, 'warn', 1, 1, 'applied', now() from unnest(array[1, 20000, 20001, 59999, 60000]) n`,
      [guildId],
    );
    const endedBy = 'update cases set ended_by_number = $3 where guild_id = $1 and number = $2';
    for (const [ended, by] of [
      [1, 20000],
      [20000, 60000],
      [59999, 1],
    ]) {
      await manager.query(endedBy, [guildId, ended, by]);
    }
    expect(await cases.bulkDeleteCasesByGuildId(guildId)).toBe(5);
    expect(await cases.countCasesByGuildId(guildId)).toBe(0);
  });
});

describe('executeTransaction', () => {
  it('rolls everything back that was done through what it gives, however it was done (defect 2)', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const failing = cases.executeTransaction(async (within) => {
      inserted(await within.insertCase(newCase({ guildId })));
      await within.getNextCaseNumber(guildId);
      await within.update({ guildId }, { reason: 'changed' });
      await within.manager.query('update guilds set notify = false where id = $1', [guildId]);
      expect(await within.countCasesByGuildId(guildId)).toBe(1);
      expect(await cases.countCasesByGuildId(guildId)).toBe(0);
      throw new Error('at the end');
    });
    await expect(failing).rejects.toThrow('at the end');
    expect(await cases.countCasesByGuildId(guildId)).toBe(0);
    expect(await repositories.manager.query('select 1 from guilds where id = $1', [guildId])).toEqual([]);
  });

  it('keeps everything when the callback ends well, and gives back its result', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const number = await cases.executeTransaction(async (within) => {
      await within.insertCase(newCase({ guildId }));
      return inserted(await within.insertCase(newCase({ guildId }))).case.number;
    });
    expect(number).toBe(2);
    expect(await cases.countCasesByGuildId(guildId)).toBe(2);
  });

  it('keeps 25 and drops 25 of 50 at once, of which half throw (defect 2)', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const one = (fails: boolean) =>
      cases.executeTransaction(async (within) => {
        await within.insertCase(newCase({ guildId }));
        if (fails) throw new Error('half of them');
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => one(n % 2 === 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
    const kept = (await cases.getAllCases(guildId)).map(({ number }) => number);
    expect(kept).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n));
  });
});
