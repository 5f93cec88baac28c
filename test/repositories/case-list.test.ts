import fc from 'fast-check';
import type { CaseListOptions } from '../../src/repositories/case-list';
import { applied, inserted, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();
const editor = { id: '1' };

const numbers = async (guildId: string, options?: CaseListOptions) =>
  (await repositories.cases.getCasesByOptions(guildId, options)).map(({ number }) => number);

/** A guild with so many warnings. */
async function guildOf(count: number): Promise<string> {
  const guildId = snowflake();
  for (let made = 0; made < count; made++)
    await applied(repositories.cases, newCase({ guildId, type: 'warn' }));
  return guildId;
}

describe('getCasesByOptions', () => {
  it('gives the newest first, and of one guild alone', async () => {
    const guildId = await guildOf(3);
    await guildOf(1);
    expect(await numbers(guildId)).toEqual([3, 2, 1]);
  });

  it('pages by key in both directions, so that new cases move nothing (defect 28)', async () => {
    const guildId = await guildOf(7);
    expect(await numbers(guildId, { limit: 3 })).toEqual([7, 6, 5]);
    await applied(repositories.cases, newCase({ guildId, type: 'note' }));
    expect(await numbers(guildId, { before: 5, limit: 3 })).toEqual([4, 3, 2]);
    expect(await numbers(guildId, { after: 4, limit: 3 })).toEqual([7, 6, 5]);
    expect(await numbers(guildId, { before: 1 })).toEqual([]);
  });

  it('filters by person, moderator, type and time, all together', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const [userId, moderatorId] = [snowflake(), snowflake()];
    await applied(cases, newCase({ guildId, userId, moderatorId, type: 'warn' }));
    await applied(cases, newCase({ guildId, userId, type: 'note' }));
    const last = await applied(cases, newCase({ guildId, moderatorId, type: 'note' }));
    expect(await numbers(guildId, { userId })).toEqual([2, 1]);
    expect(await numbers(guildId, { moderatorId })).toEqual([3, 1]);
    expect(await numbers(guildId, { type: 'note' })).toEqual([3, 2]);
    expect(await numbers(guildId, { userId, moderatorId, type: 'warn' })).toEqual([1]);
    expect(await numbers(guildId, { since: last.createdAt })).toEqual([3]);
  });

  it('filters by state', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const live = await applied(cases, newCase({ guildId }));
    await cases.insertCase(newCase({ guildId }));
    const { case: failed } = inserted(await cases.insertCase(newCase({ guildId })));
    await cases.settleCase(guildId, failed.number, { status: 'failed', failure: 'forbidden' });
    for (const ending of ['expired', 'lifted', 'replaced'] as const) {
      const { number } = await applied(cases, newCase({ guildId }));
      await cases.endLive(guildId, number, ending);
    }
    await applied(cases, newCase({ guildId, type: 'warn' }));
    const hidden = await applied(cases, newCase({ guildId }));
    await cases.deleteCaseByNumber(guildId, hidden.number, editor);
    const states = ['active', 'pending', 'failed', 'expired', 'lifted', 'replaced', 'deleted'] as const;
    const found = await Promise.all(states.map((status) => numbers(guildId, { status })));
    expect(found).toEqual([[live.number], [2], [3], [4], [5], [6], [8]]);
    expect(await numbers(guildId)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('cannot be led to another guild by its options', async () => {
    const guildId = await guildOf(1);
    const stranger = await guildOf(2);
    const options = { guildId: stranger, 'c.guild_id': stranger } as CaseListOptions;
    expect(await numbers(guildId, options)).toEqual([1]);
  });

  it('takes an undefined filter for an error, never for all rows', async () => {
    const guildId = await guildOf(1);
    const options = { userId: undefined } as unknown as CaseListOptions;
    await expect(numbers(guildId, options)).rejects.toThrow('userId');
  });

  it('finds a reason by any part of it, in which no character stands for another', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const any = fc.string({
      unit: fc.constantFrom('%', '_', '\\', 'a', 'B', "'", ' ', ':x', '$1', '🦀'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(any, any, async (reason, contains) => {
        const { case: made } = inserted(await cases.insertCase(newCase({ guildId, type: 'note', reason })));
        const found = await numbers(guildId, { contains, after: made.number - 1 });
        expect(found.includes(made.number)).toBe(reason.toLowerCase().includes(contains.toLowerCase()));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the other lists', () => {
  it('give the newest first, so many at most', async () => {
    const { cases } = repositories;
    const [guildId, userId, moderatorId] = [snowflake(), snowflake(), snowflake()];
    for (let n = 0; n < 3; n++) await applied(cases, newCase({ guildId, userId, moderatorId, type: 'warn' }));
    await applied(cases, newCase({ guildId, type: 'warn' }));
    const of = (records: { number: number }[]) => records.map(({ number }) => number);
    expect(of(await cases.getAllCases(guildId))).toEqual([4, 3, 2, 1]);
    expect(of(await cases.getAllCasesByUserId(guildId, userId, 2))).toEqual([3, 2]);
    expect(of(await cases.getAllCasesByModeratorId(guildId, moderatorId))).toEqual([3, 2, 1]);
    expect(of(await cases.findMany({ guildId }, { number: 'ASC' }, 2, 1))).toEqual([2, 3]);
    expect(await cases.countCasesByUserId(guildId, userId)).toBe(3);
  });

  it('take an undefined filter for an error, never for all rows', async () => {
    const { cases } = repositories;
    const where = { guildId: undefined } as never;
    await expect(cases.findMany(where)).rejects.toThrow();
    await expect(cases.findOne({ where })).rejects.toThrow();
    await expect(cases.getAllCases(undefined as never)).rejects.toThrow();
  });
});

describe('suggest', () => {
  it('gives cases by the beginning of their number or a part of the name, newest first', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    for (let n = 1; n <= 21; n++) {
      const userName = n === 5 ? '100%_Ann' : 'bob';
      await cases.insertCase(newCase({ guildId, userName, type: 'note' }));
    }
    const of = async (typed: string, limit = 25) =>
      (await cases.suggest(guildId, typed, limit)).map(({ number }) => number);
    expect(await of('2')).toEqual([21, 20, 2]);
    expect(await of('1')).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 5, 1]);
    expect(await of('0%_ann')).toEqual([5]);
    expect(await of('', 2)).toEqual([21, 20]);
    expect(await of('999999999')).toEqual([]);
    expect(await of('nobody')).toEqual([]);
  });
});
