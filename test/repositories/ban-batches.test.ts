import { DataSource, type EntityManager, type Logger } from 'typeorm';
import { banBatches } from '../../src/repositories/ban-batches';
import { inserted, newCase, reread, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

const batches = () => banBatches(repositories.manager);
const people = (count: number) =>
  Array.from({ length: count }, () => ({ userId: snowflake(), userName: null }));
const counting = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
const actIn = (guildId: string) => ({
  guildId,
  moderatorId: snowflake(),
  moderatorName: 'moe',
  reason: 'Raid',
  lease: { holder: 'me', seconds: 60 },
});

/** A question about people in a guild, and the answer to it. */
async function asked(guildId: string, userIds: string[]) {
  const about = { guildId, askedById: snowflake(), userIds, reason: 'Raid', deleteMessageSeconds: 0 };
  return batches().keepQuestion(about);
}

async function banned(guildId: string, whom: ReturnType<typeof people>) {
  const id = await asked(
    guildId,
    whom.map(({ userId }) => userId),
  );
  return record(batches(), id, guildId, whom);
}

/** Records the bans of a question, which nothing limits. */
async function record(
  through: ReturnType<typeof banBatches>,
  id: string,
  guildId: string,
  whom: ReturnType<typeof people>,
) {
  const recorded = await through.recordBans(
    id,
    { ...actIn(guildId), isLimited: false, approval: null },
    whom,
  );
  if (!Array.isArray(recorded)) throw new Error('Nothing was recorded.');
  return recorded;
}

/** Waits until a statement waits for what another has locked. */
async function untilOneWaits(manager: EntityManager): Promise<void> {
  const waitingSql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await manager.query<object[]>(waitingSql)).length === 0);
}

describe('A batch of bans', () => {
  it('is recorded, settled and undone in as many statements for 1,000 people as for one', async () => {
    const heard: string[] = [];
    const silent = () => undefined;
    const rest = {
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
    };
    const logger: Logger = { logQuery: (sql) => void heard.push(sql), log: silent, ...rest };
    const { options } = repositories.manager.dataSource;
    const listened = await new DataSource({ ...options, logging: ['query'], logger }).initialize();
    const counted = async (count: number) => {
      const guildId = snowflake();
      const whom = people(count);
      const id = await asked(
        guildId,
        whom.map(({ userId }) => userId),
      );
      const through = banBatches(listened.manager);
      heard.length = 0;
      const cases = await record(through, id, guildId, whom);
      expect(cases.map(({ number }) => number)).toEqual(counting(1, count));
      const numbers = cases.map(({ number }) => number);
      const settled = await through.settle(guildId, numbers, { status: 'applied' });
      expect(settled.map(({ status }) => status)).toEqual(numbers.map(() => 'applied'));
      const unbans = await through.recordUnbans(actIn(guildId), 1, numbers);
      expect(unbans.map(({ number }) => number)).toEqual(counting(count + 1, count));
      return heard.length;
    };
    const [one, thousand] = [await counted(1), await counted(1000)];
    await listened.destroy();
    expect(thousand).toBe(one);
    expect(one).toBeLessThanOrEqual(10);
  });

  it('leaves out whoever another case bans, or is about to, and takes no number for them', async () => {
    const guildId = snowflake();
    const whom = people(4);
    const [held, ...free] = whom;
    inserted(await repositories.cases.insertCase(newCase({ guildId, userId: held?.userId ?? '' })));
    const cases = await banned(guildId, whom);
    expect(cases.map(({ userId }) => userId)).toEqual(free.map(({ userId }) => userId));
    expect(cases.map(({ number, batch }) => [number, batch])).toEqual([
      [2, 2],
      [3, 2],
      [4, 2],
    ]);
    expect(await banned(guildId, whom)).toEqual([]);
    expect(inserted(await repositories.cases.insertCase(newCase({ guildId }))).case.number).toBe(5);
  });

  it('and single bans of the same people at once have one case for each, without a gap', async () => {
    const guildId = snowflake();
    const whom = people(20);
    await Promise.all([
      banned(guildId, whom),
      banned(guildId, whom.toReversed()),
      ...whom.map(({ userId }) => repositories.cases.insertCase(newCase({ guildId, userId }))),
    ]);
    const rows = await repositories.cases.findBy({ guildId });
    expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(counting(1, 20));
    expect(new Set(rows.map(({ userId }) => userId)).size).toBe(20);
  });

  it('that fails to be undone is in force as before, and what was settled meanwhile stays settled', async () => {
    const guildId = snowflake();
    const cases = await banned(guildId, people(3));
    const [first] = cases;
    if (!first) throw new Error('There is no case.');
    await repositories.cases.settleCase(guildId, 1, { status: 'failed', failure: 'interrupted' });
    await batches().settle(guildId, [1, 2, 3], { status: 'applied' });
    expect((await reread(repositories.cases, first)).status).toBe('applied');
    const unbans = await batches().recordUnbans(actIn(guildId), 1, [1, 2]);
    expect(await batches().findLiveBans(guildId, 1)).toHaveLength(1);
    expect(await batches().recordUnbans(actIn(guildId), 1, [1, 2])).toEqual([]);
    const numbers = unbans.map(({ number }) => number);
    await batches().settle(guildId, numbers, { status: 'failed', failure: 'forbidden' });
    expect((await batches().findLiveBans(guildId, 1)).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await batches().findState(guildId, 1)).toMatchObject({
      banned: 3,
      live: 3,
      undone: 0,
      pending: 0,
    });
  });

  it('is posted when its cases are settled, again when it has changed, and by one of several', async () => {
    const guildId = snowflake();
    await repositories.manager.query('insert into guilds (id, log_channel_id) values ($1, 5)', [guildId]);
    const cases = await banned(guildId, people(2));
    const due = async () =>
      (await batches().claimUnposted(50, { graceSeconds: 0 })).filter((one) => one.guildId === guildId);
    expect(await due()).toEqual([]);
    await batches().settle(guildId, [1, 2], { status: 'applied' });
    const claims = await Promise.all([1, 2, 3].map(() => batches().claimUnposted(50, { graceSeconds: 60 })));
    expect(claims.flat().filter((one) => one.guildId === guildId)).toEqual([{ guildId, number: 1 }]);
    const state = await batches().findState(guildId, 1);
    if (!state) throw new Error('There is no batch.');
    await batches().setPost(state, { channelId: '5', messageId: '6' });
    expect(await due()).toEqual([]);
    await repositories.cases.endLive(guildId, cases[0]?.number ?? 0, 'lifted');
    expect(await due()).toEqual([{ guildId, number: 1 }]);
  });

  it('is settled, and told of its entries, in one order, so that neither waits for the other', async () => {
    const { manager, cases } = repositories;
    const guildId = snowflake();
    const whom = people(3);
    await banned(guildId, whom);
    const entries = () =>
      whom.map(({ userId }) => cases.noteBatchEntry({ guildId, batch: 1, userId, entryId: snowflake() }));
    for (const change of [
      () => Promise.all(entries()),
      () => batches().settle(guildId, [3, 2, 1], { status: 'applied' }),
    ]) {
      const changed = await manager.transaction(async (within) => {
        await within.query('select from cases where guild_id = $1 and number = 1 for update', [guildId]);
        const changing = change();
        await untilOneWaits(manager);
        const others = 'select from cases where guild_id = $1 and number > 1 for update nowait';
        expect(await within.query<object[]>(others, [guildId])).toHaveLength(2);
        return { changing };
      });
      expect(await changed.changing).toHaveLength(3);
    }
    const known = await manager.query<object[]>(
      `select from cases where guild_id = $1 and audit_log_id is not null and status = 'applied'`,
      [guildId],
    );
    expect(known).toHaveLength(3);
  });
});
