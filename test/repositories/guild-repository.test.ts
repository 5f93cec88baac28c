import { applied, newCase, reread, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

describe('guilds', () => {
  it('begin with settings of their own, before anything is recorded of them', async () => {
    const id = snowflake();
    expect(await repositories.guilds.settings(id)).toMatchObject({
      ...{ id, caseCount: 0, notify: true, logChannelId: null, jailRoleId: null, jailChannelId: null },
    });
    expect(await repositories.guilds.existsBy({ id })).toBe(false);
  });

  it('change what is given and nothing else, recorded before or not', async () => {
    const { cases, guilds } = repositories;
    const id = snowflake();
    const [logChannelId, jailRoleId] = [snowflake(), snowflake()];
    await guilds.changeSettings(id, { logChannelId });
    await applied(cases, newCase({ guildId: id }));
    await guilds.changeSettings(id, { jailRoleId, notify: false });
    const changed = await guilds.changeSettings(id, {});
    expect(changed).toMatchObject({ id, logChannelId, jailRoleId, notify: false, caseCount: 1 });
    expect(await guilds.changeSettings(id, { logChannelId: null })).toMatchObject({
      logChannelId: null,
      jailRoleId,
    });
    expect(await guilds.settings(id)).toMatchObject({ logChannelId: null, notify: false });
  });

  it('keep everything when the bot is removed, and what is due waits until it is back (defect 6)', async () => {
    const { cases, guilds } = repositories;
    const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: -1000 }));
    await guilds.markJoined(tempban.guildId);
    await guilds.markLeft(tempban.guildId);
    const { joinedAt, leftAt } = await guilds.settings(tempban.guildId);
    expect(joinedAt).not.toBeNull();
    expect(leftAt).not.toBeNull();
    expect(await reread(cases, tempban)).toEqual(tempban);
    expect(await cases.getExpiredTempbans(1)).toEqual([]);
    await guilds.markJoined(tempban.guildId);
    expect(await cases.getExpiredTempbans(1)).toMatchObject([{ id: tempban.id }]);
  });

  it('cannot be deleted while they have cases (defect 6)', async () => {
    const { cases, guilds } = repositories;
    const { guildId } = await applied(cases, newCase());
    await expect(guilds.delete({ id: guildId })).rejects.toThrow('foreign key');
    expect(await cases.countCasesByGuildId(guildId)).toBe(1);
  });

  it('are no longer left once the bot is back', async () => {
    const { guilds } = repositories;
    const id = snowflake();
    await guilds.markLeft(id);
    await guilds.markJoined(id);
    expect(await guilds.settings(id)).toMatchObject({ leftAt: null });
  });
});
