import { migrate } from '../../src/database/migrate';
import type { CaseListOptions } from '../../src/repositories/case-list';
import { healthRepository } from '../../src/repositories/health-repository';
import { type Act, StatementPlans } from '../support/statement-plans';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

let database: TestDataSource;
let plans: StatementPlans;

const guildId = '5000000000000000001';

/**
 * A guild of 20,000 cases of 500 people and 20 moderators, one a minute: one in a hundred is a live sanction, one an ended
 * one, and of two hundred one has failed and one is deleted.
 */
const manyCases = `
insert into guilds (id, case_count) values (${guildId}, 20000);
insert into cases (guild_id, number, type, user_id, user_name, moderator_id, reason, created_at, status, settled_at, expires_at,
  ended_at, ending, deleted_at, deleted_by_id, log_channel_id, log_message_id, posted_revision)
select ${guildId}, n,
  case when n % 1000 = 500 then 'jail' when n % 50 = 0 then 'tempban' when n % 1000 = 1 then 'kick' else 'warn' end,
  case when n % 100 = 0 then n else n % 500 end, repeat('long', 100), n % 20,
  'Reason no. ' || n, now() - (20000 - n) * interval '1 minute',
  case when n % 200 = 3 then 'failed' else 'applied' end, now(),
  case when n % 50 = 0 then now() + n * interval '1 minute' end,
  case when n % 100 = 50 then now() end, case when n % 100 = 50 then 'expired' end,
  case when n % 200 = 7 then now() end, case when n % 200 = 7 then 1 end, 1, n, 1
from generate_series(1, 20000) n;
analyze guilds, cases;`;

beforeAll(async () => {
  database = await createTestDataSource();
  await database.dataSource.query('drop index cases_reason');
  await database.dataSource.query(manyCases);
  await migrate(database.dataSource);
  plans = await StatementPlans.of(database.dataSource);
});
afterAll(async () => {
  await plans.close();
  await database.drop();
});

const claim = { holder: 'me', leaseSeconds: 60, limit: 25 };
const page = { before: 9000, limit: 10 };

describe('with 20,000 cases in a guild', () => {
  it.each<[string, string, Act]>([
    ['what is due', 'cases_due', (cases) => cases.claimDue(claim)],
    ['tempbans that are due', 'cases_due', (cases) => cases.getExpiredTempbans(25)],
    [
      'the figures of health: what is due',
      'cases_due',
      (_, manager) => healthRepository(manager).figures(null),
    ],
    ['and what is pending', 'cases_pending', (_, manager) => healthRepository(manager).figures(null)],
    ['what is unfinished', 'cases_pending', (cases) => cases.claimPending({ ...claim, seconds: 60 })],
    ['what is not posted', 'cases_unposted', (cases) => cases.claimUnposted(50, { graceSeconds: 60 })],
    ['a page of the guild', 'cases_number', (cases) => cases.getCasesByOptions(guildId, page)],
    [
      'a page of a person',
      'cases_of_user',
      (cases) => cases.getCasesByOptions(guildId, { userId: '7', ...page }),
    ],
    [
      'a page of a moderator',
      'cases_of_moderator',
      (cases) => cases.getCasesByOptions(guildId, { moderatorId: '7', ...page }),
    ],
    [
      'a page of a type',
      'cases_of_type',
      (cases) => cases.getCasesByOptions(guildId, { type: 'kick', ...page }),
    ],
    [
      'the last case of a person',
      'cases_of_user',
      (cases) => cases.getLatestCaseByUser(guildId, '7', ['warn']),
    ],
    ['the record of a person', 'cases_of_user', (cases) => cases.recordOf(guildId, '7')],
    ['one case', 'cases_number', (cases) => cases.getCaseByNumber(guildId, 77)],
    ['what holds a person', 'cases_slot', (cases) => cases.findLive(guildId, '100', 'ban')],
    ['who is jailed', 'cases_slot', (cases) => cases.findLiveJails(guildId)],
    ['what a case ended', 'cases_ended_by', (cases) => cases.findEndedBy(guildId, 77)],
    ['numbers being typed', 'cases_number', (cases) => cases.suggest(guildId, '12', 25)],
    [
      'reasons being typed',
      'cases_number',
      (cases) => cases.suggestReasons(guildId, 'spam', { longest: 100, limit: 25, exceptOf: '1' }),
    ],
    ['the edits of a case', 'case_edits_of_case', (cases) => cases.getCaseEdits(guildId, 77)],
  ])('%s is found by %s (defect 28)', async (_what, index, act) => {
    const plan = await plans.planOf(act);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on cases');
  });
});

describe('a page of a list', () => {
  const hour = new Date(Date.now() - 3_600_000);
  it.each<[string, CaseListOptions, string]>([
    ['of what is live', { status: 'active' }, 'cases_live'],
    ['of jails that are live', { status: 'active', type: 'jail' }, 'cases_live_of_type'],
    ['of what has expired', { status: 'expired' }, 'cases_ended'],
    ['of jails that have expired', { status: 'expired', type: 'jail' }, 'cases_ended_of_type'],
    ['of what failed', { status: 'failed' }, 'cases_failed'],
    ['of kicks that failed', { status: 'failed', type: 'kick' }, 'cases_failed_of_type'],
    ['of what is deleted', { status: 'deleted' }, 'cases_deleted'],
    ['of kicks that are deleted', { status: 'deleted', type: 'kick' }, 'cases_deleted_of_type'],
  ])('%s is read in its order, and nothing else is', async (_what, filter, index) => {
    for (const bound of [{}, { before: 9000 }, { after: 9000 }]) {
      const plan = await plans.planOf((cases) =>
        cases.getCasesByOptions(guildId, { ...filter, ...bound, limit: 11 }),
      );
      expect(plan).toMatch(new RegExp(`Index Scan (Backward )?using ${index} on`));
      expect(plan).not.toMatch(/Filter|Sort|Seq Scan/);
    }
  });

  it('since a time reads what was made since', async () => {
    const plan = await plans.planOf((cases) => cases.getCasesByOptions(guildId, { since: hour, limit: 100 }));
    expect(plan).toContain('cases_of_time');
  });

  it.each(['no. 1777', '100%', 'A\\bcd_e'])(
    'that looks for %s goes on by its trigrams where the newest do not have it',
    async (contains) => {
      const plan = await plans.planOf((cases) => cases.getCasesByOptions(guildId, { contains, limit: 11 }));
      expect(plan).toMatch(/Index Scan Backward using cases_number on cases a/);
      expect(plan).toMatch(/Bitmap Index Scan on cases_reason/);
    },
  );
});

describe('the search for a text among all that are near', () => {
  it.each([
    ['does not ask the index', { before: 9000 }, false],
    ['asks it where there are others', {}, true],
  ])('%s', async (_what, page, isAsked) => {
    const read = await plans.rowsReadBy('cases_reason', (cases) =>
      cases.getCasesByOptions(guildId, { contains: 'no. 1777', ...page, limit: 11 }),
    );
    expect(read > 0).toBe(isAsked);
  });
});

describe('the search for a text without trigrams', () => {
  it('asks in a way that an index cannot answer with all there is', async () => {
    const plan = await plans.planOf((cases) =>
      cases.getCasesByOptions(guildId, { contains: 'zq', limit: 11 }),
    );
    expect(plan).not.toMatch(/reason ~~\*|cases_reason/);
  });
});

describe('what is due', () => {
  it('is found without reading what is not', async () => {
    const now = `update cases set expires_at = now() - interval '1 s' where guild_id = ${guildId} and number in (700, 900)`;
    await database.dataSource.query(now);
    expect(await plans.rowsReadBy('cases_due', (cases) => cases.claimDue(claim))).toBe(2);
  });
});
