import type { Case } from '../../src/entities/case';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';
import { applied, inserted, newCase, reread, snowflake } from './use-repositories';

let database: TestDataSource;
let cases: CaseRepository;

// What is due is looked for in all guilds, so each test begins with none.
beforeAll(async () => {
  database = await createTestDataSource();
  cases = caseRepository(database.dataSource.manager);
});
afterEach(() => database.dataSource.query('truncate guilds cascade'));
afterAll(() => database.drop());

const claim = { holder: 'me', leaseSeconds: 60, limit: 100 };
const numbersOf = (records: Case[]) => records.map(({ number }) => number);
const tempban = (durationMs: number, guildId = snowflake()) =>
  applied(cases, newCase({ guildId, type: 'tempban', durationMs }));
const letLeasesRunOut = () =>
  database.dataSource.query(
    `update cases set lease_until = now() - interval '1 s' where lease_until is not null`,
  );

describe('claimDue', () => {
  it('gives what is due by the clock of the database, oldest first, and not what is not (defect 18)', async () => {
    const guildId = snowflake();
    for (const durationMs of [-1000, 60_000, -3000, -2000]) await tempban(durationMs, guildId);
    expect(numbersOf(await cases.claimDue({ ...claim, limit: 1 }))).toEqual([3]);
    expect(numbersOf(await cases.claimDue(claim))).toEqual([4, 1]);
  });

  it('gives jails that have an end, and none that has not', async () => {
    const timed = await applied(cases, newCase({ type: 'jail', durationMs: -1 }));
    await applied(cases, newCase({ type: 'jail' }));
    expect((await cases.claimDue(claim)).map(({ id }) => id)).toEqual([timed.id]);
    expect(await cases.getExpiredTempbans(10)).toEqual([]);
  });

  it('gives no ban without end, no timeout, and nothing pending, failed or over', async () => {
    await applied(cases, newCase());
    await applied(cases, newCase({ type: 'timeout', durationMs: -1 }));
    await cases.insertCase(newCase({ type: 'tempban', durationMs: -1 }));
    await cases.insertCase(newCase({ type: 'tempban', durationMs: -1, status: 'failed' }));
    const { guildId, number } = await tempban(-1);
    await cases.endLive(guildId, number, 'lifted');
    expect(await cases.claimDue(claim)).toEqual([]);
  });

  it('gives a sanction whose case is deleted all the same (defect 19)', async () => {
    const { guildId, number, id } = await tempban(-1);
    await cases.deleteCaseByNumber(guildId, number, { id: '1' });
    expect((await cases.claimDue(claim)).map((record) => record.id)).toEqual([id]);
  });

  it('gives each to one of many that ask at once, and all of them in pages (defect 17)', async () => {
    const guildId = snowflake();
    for (let count = 0; count < 30; count++) await tempban(-1000 - count, guildId);
    const pages = await Promise.all(
      Array.from({ length: 8 }, (_, n) => cases.claimDue({ holder: `p${n}`, leaseSeconds: 60, limit: 5 })),
    );
    const claimed = numbersOf(pages.flat());
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = numbersOf(await cases.claimDue(claim));
    expect([...claimed, ...rest].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('gives it again once the lease has run out, and counts the attempts', async () => {
    await tempban(-1);
    expect(await cases.claimDue(claim)).toMatchObject([{ leaseHolder: 'me', liftAttempts: 1 }]);
    expect(await cases.claimDue({ ...claim, holder: 'other' })).toEqual([]);
    await letLeasesRunOut();
    expect(await cases.claimDue({ ...claim, holder: 'other' })).toMatchObject([
      { leaseHolder: 'other', liftAttempts: 2 },
    ]);
  });

  it('does not give what is postponed, until its pause is over (defect 16)', async () => {
    const { guildId, number } = await tempban(-1);
    await cases.claimDue(claim);
    await cases.postponeLift(guildId, number, 30);
    expect(await cases.claimDue(claim)).toEqual([]);
    await cases.postponeLift(guildId, number, 0);
    expect(await cases.claimDue(claim)).toMatchObject([{ number, liftAttempts: 2 }]);
  });

  it('does not count an attempt that nobody refused (defect 16)', async () => {
    const { guildId, number } = await tempban(-1);
    await cases.claimDue(claim);
    await cases.giveUpLift(guildId, number, 30);
    expect(await cases.claimDue(claim)).toEqual([]);
    await cases.giveUpLift(guildId, number, 0);
    expect(await cases.claimDue(claim)).toMatchObject([{ number, liftAttempts: 1 }]);
  });

  it('does not give what somebody has locked, and does not wait for it', async () => {
    const held = await tempban(-2);
    const free = await tempban(-1);
    await database.dataSource.transaction(async (manager) => {
      await manager.query('select 1 from cases where id = $1 for update', [held.id]);
      expect((await cases.claimDue(claim)).map(({ id }) => id)).toEqual([free.id]);
    });
  });

  it('gives at once what was postponed and then moved to an end that has passed', async () => {
    const { guildId, number } = await tempban(-1000);
    await cases.claimDue(claim);
    await cases.postponeLift(guildId, number, 3600);
    await cases.updateCase(guildId, number, { durationMs: -2000 }, { id: '1' });
    expect(await cases.claimDue(claim)).toMatchObject([{ number, liftAttempts: 1 }]);
  });
});

describe('getExpiredTempbans and setTempbanExpired', () => {
  it('give what is due under a lease, so many at most, and mark it as over once', async () => {
    const { guildId, number } = await tempban(-2);
    await tempban(-1);
    expect(await cases.getExpiredTempbans(1)).toMatchObject([{ guildId, number }]);
    expect(await cases.setTempbanExpired(number, guildId)).toBe(1);
    expect(await cases.setTempbanExpired(number, guildId)).toBeNull();
    expect(await cases.getCaseByNumber(guildId, number)).toMatchObject({
      ending: 'expired',
      leaseHolder: null,
    });
  });

  it('leave a case alone that is not a live tempban', async () => {
    const ban = await applied(cases, newCase());
    expect(await cases.setTempbanExpired(ban.number, ban.guildId)).toBeNull();
    expect(await cases.setTempbanExpired(1, snowflake())).toBeNull();
    expect(await reread(cases, ban)).toMatchObject({ endedAt: null });
  });
});

describe('releaseDue', () => {
  it('gives up what a holder that is gone had claimed, and nothing that another holds', async () => {
    const left = await tempban(-1000);
    await cases.claimDue({ holder: 'gone', leaseSeconds: 60, limit: 10 });
    await tempban(-1000);
    await cases.claimDue({ holder: 'other', leaseSeconds: 60, limit: 10 });
    expect(await cases.holders()).toEqual(expect.arrayContaining(['gone', 'other']));
    await cases.releaseDue(['gone']);
    const claimed = await cases.claimDue({ holder: 'me', leaseSeconds: 60, limit: 10 });
    expect(claimed.map(({ id }) => id)).toEqual([left.id]);
  });
});

describe('claimPending', () => {
  const pending = async (holder: string, seconds = 60) =>
    inserted(await cases.insertCase(newCase({ lease: { holder, seconds } }))).case;

  it('leaves alone what somebody works on, and takes over what they have left', async () => {
    const { id } = await pending('other');
    expect(await cases.claimPending({ holder: 'me', seconds: 60, limit: 10 })).toEqual([]);
    await letLeasesRunOut();
    expect(await cases.claimPending({ holder: 'me', seconds: 60, limit: 10 })).toMatchObject([
      { id, leaseHolder: 'me', status: 'pending' },
    ]);
    expect(await cases.claimPending({ holder: 'third', seconds: 60, limit: 10 })).toEqual([]);
  });

  it('takes at once what a holder that is gone has left, and nothing of another or of its own', async () => {
    const left = await pending('gone');
    await pending('other');
    await pending('me');
    const claimed = await cases.claimPending({ holder: 'me', seconds: 60, limit: 10, abandoned: ['gone'] });
    expect(claimed.map(({ id }) => id)).toEqual([left.id]);
  });

  it('finds what was recorded under one lease, until it is settled', async () => {
    const { guildId, number } = await pending('me#2#one');
    await pending('me#2#other');
    expect(await cases.findPendingOf('me#2#one')).toMatchObject({ guildId, number });
    await cases.settleCase(guildId, number, { status: 'failed', failure: 'interrupted' });
    expect(await cases.findPendingOf('me#2#one')).toBeNull();
  });

  it('gives nothing that is settled', async () => {
    await applied(cases, newCase());
    expect(await cases.claimPending({ holder: 'me', seconds: 60, limit: 10 })).toEqual([]);
  });

  it('does not give what somebody has locked, and does not wait for it', async () => {
    const held = await pending('me', 0);
    const free = await pending('me', 0);
    await database.dataSource.transaction(async (manager) => {
      await manager.query('select 1 from cases where id = $1 for update', [held.id]);
      const claimed = await cases.claimPending({ holder: 'me', seconds: 60, limit: 10 });
      expect(claimed.map(({ id }) => id)).toEqual([free.id]);
    });
  });

  it('gives each case to one of two that ask at once', async () => {
    for (let count = 0; count < 20; count++) await cases.insertCase(newCase());
    const pages = await Promise.all(
      ['a', 'b'].map((holder) => cases.claimPending({ holder, seconds: 60, limit: 12 })),
    );
    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
