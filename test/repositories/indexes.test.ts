import { DataSource, type Logger } from 'typeorm';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

let database: TestDataSource;
let listened: DataSource;
let heard: { sql: string; parameters: unknown[] }[] = [];

const guildId = '5000000000000000001';
const silent = () => undefined;
const listener: Logger = {
  logQuery: (sql, parameters) =>
    void heard.push({ sql, parameters: (parameters as unknown[] | undefined) ?? [] }),
  ...{
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  },
};

/** A guild of 20,000 cases of 500 people and 20 moderators, one in a hundred of them a live tempban. */
const manyCases = `
insert into guilds (id, case_count) values (${guildId}, 20000);
insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, expires_at, log_channel_id, log_message_id, posted_revision)
select ${guildId}, n, case when n % 100 = 0 then 'tempban' when n % 1000 = 1 then 'kick' else 'warn' end,
  case when n % 100 = 0 then n else n % 500 end, n % 20, 'applied', now(),
  case when n % 100 = 0 then now() + n * interval '1 minute' end, 1, n, 1
from generate_series(1, 20000) n;
analyze guilds, cases;`;

beforeAll(async () => {
  database = await createTestDataSource();
  await database.dataSource.query(manyCases);
  const { options } = database.dataSource;
  listened = await new DataSource({ ...options, logging: ['query'], logger: listener }).initialize();
});
afterAll(async () => {
  await listened.destroy();
  await database.drop();
});

/** The plan of the statement by which a repository does this. */
async function planOf(act: (cases: CaseRepository) => Promise<unknown>): Promise<string> {
  heard = [];
  await act(caseRepository(listened.manager));
  const statement = heard.at(-1);
  const rows = await database.dataSource.query<{ 'QUERY PLAN': string }[]>(
    `explain ${statement?.sql ?? ''}`,
    statement?.parameters,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const claim = { holder: 'me', leaseSeconds: 60, limit: 25 };
const page = { before: 9000, limit: 10 };

describe('with 20,000 cases in a guild', () => {
  it.each<[string, string, (cases: CaseRepository) => Promise<unknown>]>([
    ['what is due', 'cases_due', (cases) => cases.claimDue(claim)],
    ['tempbans that are due', 'cases_due', (cases) => cases.getExpiredTempbans(25)],
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
    const plan = await planOf(act);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on cases');
  });
});
