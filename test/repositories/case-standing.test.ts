import { applied, inserted, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();
const releasing = { types: ['jail'], ending: 'lifted' } as const;
const editor = { id: '1' };

/** Whether a person is jailed, as the commands ask it. */
const isJailed = (guildId: string, userId: string) =>
  repositories.cases.isUserUnderRestriction(guildId, userId, 'jail', 'unjail');

describe('isUserUnderRestriction', () => {
  it('is so for somebody jailed, and not for anybody else', async () => {
    const { guildId, userId } = await applied(repositories.cases, newCase({ type: 'jail' }));
    expect(await isJailed(guildId, userId)).toBe(true);
    expect(await isJailed(guildId, snowflake())).toBe(false);
    expect(await isJailed(snowflake(), userId)).toBe(false);
  });

  it('is not changed by newer cases of other types (defect 4)', async () => {
    const { cases } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'jail' }));
    for (const type of ['warn', 'note', 'kick', 'unban'] as const) {
      await applied(cases, newCase({ guildId, userId, type }));
    }
    expect(await isJailed(guildId, userId)).toBe(true);
  });

  it('is not brought about by an old case of another type (defect 4)', async () => {
    const { guildId, userId } = await applied(repositories.cases, newCase({ type: 'warn' }));
    expect(await isJailed(guildId, userId)).toBe(false);
  });

  it('ends with the release, and begins again with the next jail', async () => {
    const { cases } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'jail' }));
    const unjail = newCase({ guildId, userId, type: 'unjail', takesOver: releasing });
    await applied(cases, unjail);
    expect(await isJailed(guildId, userId)).toBe(false);
    await applied(cases, newCase({ guildId, userId, type: 'jail' }));
    expect(await isJailed(guildId, userId)).toBe(true);
  });

  it('goes on when the release has failed', async () => {
    const { cases } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'jail' }));
    const unjail = newCase({ guildId, userId, type: 'unjail', takesOver: releasing });
    const { case: release } = inserted(await cases.insertCase(unjail));
    await cases.settleCase(guildId, release.number, { status: 'failed', failure: 'forbidden' });
    expect(await isJailed(guildId, userId)).toBe(true);
  });

  it('is over when the jail ended without a case of its own', async () => {
    const { cases } = repositories;
    const { guildId, userId, number } = await applied(cases, newCase({ type: 'jail' }));
    await cases.endLive(guildId, number, 'lifted');
    expect(await isJailed(guildId, userId)).toBe(false);
  });

  it('is not answered from a deleted case, nor from one that failed (defect 4)', async () => {
    const { cases } = repositories;
    const deleted = await applied(cases, newCase({ type: 'jail' }));
    await cases.deleteCaseByNumber(deleted.guildId, deleted.number, editor);
    expect(await isJailed(deleted.guildId, deleted.userId)).toBe(false);
    const { case: failed } = inserted(await cases.insertCase(newCase({ type: 'jail' })));
    await cases.settleCase(failed.guildId, failed.number, { status: 'failed', failure: 'forbidden' });
    expect(await isJailed(failed.guildId, failed.userId)).toBe(false);
  });
});

describe('getLatestCaseByUser', () => {
  it('is the newest of those types, whatever else is newer', async () => {
    const { cases } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'warn' }));
    const second = await applied(cases, newCase({ guildId, userId, type: 'warn' }));
    await applied(cases, newCase({ guildId, userId, type: 'note' }));
    expect(await cases.getLatestCaseByUser(guildId, userId, ['warn', 'kick'])).toEqual(second);
  });

  it('is null where there is none of those types', async () => {
    const { cases } = repositories;
    const { guildId, userId } = await applied(cases, newCase({ type: 'warn' }));
    expect(await cases.getLatestCaseByUser(guildId, userId, ['kick'])).toBeNull();
    expect(await cases.getLatestCaseByUser(guildId, userId, [])).toBeNull();
  });
});

describe('what is live', () => {
  it('is found by person and kind, and is null once it is over', async () => {
    const { cases } = repositories;
    const ban = await applied(cases, newCase());
    const { guildId, userId } = ban;
    expect(await cases.findLive(guildId, userId, 'ban')).toEqual(ban);
    expect(await cases.findLive(guildId, userId, 'jail')).toBeNull();
    const ended = await cases.endLive(guildId, ban.number, 'lifted');
    expect(ended).toMatchObject({ number: ban.number, ending: 'lifted', endedByNumber: null });
    expect(await cases.findLive(guildId, userId, 'ban')).toBeNull();
    expect(await cases.endLive(guildId, ban.number, 'lifted')).toBeNull();
  });

  it('is not what is under way, which is not ended by hand either', async () => {
    const { cases } = repositories;
    const { case: pending } = inserted(await cases.insertCase(newCase()));
    const { guildId, userId } = pending;
    expect(await cases.findLive(guildId, userId, 'ban')).toBeNull();
    expect(await cases.endLive(guildId, pending.number, 'lifted')).toBeNull();
  });

  it('lists everybody who is jailed in a guild', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    for (const type of ['jail', 'ban', 'jail', 'jail'] as const)
      await applied(cases, newCase({ guildId, type }));
    await cases.insertCase(newCase({ guildId, type: 'jail' }));
    const [, second] = await cases.findLiveJails(guildId);
    await cases.endLive(guildId, second?.number ?? 0, 'lifted');
    expect((await cases.findLiveJails(guildId)).map(({ number }) => number)).toEqual([1, 4]);
  });
});

describe('findUnfinishedReleases', () => {
  it('gives the releases of the last day of which it is not known what they gave back, and no others', async () => {
    const { cases, manager } = repositories;
    const { guildId } = newCase();
    const released = async (unmovedRoles: string[] | null, type: 'unjail' | 'unban' = 'unjail') => {
      const { case: pending } = inserted(await cases.insertCase(newCase({ guildId, type })));
      return cases.settleCase(guildId, pending.number, { status: 'applied', unmovedRoles });
    };
    const unknown = await released(null);
    const old = await released(null);
    await manager.query(`update cases set settled_at = now() - interval '25 h' where id = $1`, [old.id]);
    for (const known of [[], ['1']]) await released(known);
    await released(null, 'unban');
    await cases.insertCase(newCase({ guildId, type: 'unjail' }));

    expect((await cases.findUnfinishedReleases(guildId)).map(({ number }) => number)).toEqual([
      unknown.number,
    ]);
    expect(await cases.findUnfinishedReleases(snowflake())).toEqual([]);
  });
});
