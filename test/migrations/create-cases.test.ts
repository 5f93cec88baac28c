import { editedFields } from '../../src/entities/case-edit';
import {
  caseStates,
  caseStatuses,
  caseTypes,
  endings,
  lastingTypes,
  notices,
} from '../../src/entities/case-type';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

let database: TestDataSource;
const query = <T>(sql: string, parameters: unknown[] = []) => database.dataSource.query<T[]>(sql, parameters);

beforeAll(async () => {
  database = await createTestDataSource();
  await query('insert into guilds (id) values (1)');
});
afterAll(() => database.drop());

const columnsOf = async (table: string) =>
  (
    await query<{ name: string }>(
      `select column_name || ' ' || is_nullable as name from information_schema.columns where table_name = $1`,
      [table],
    )
  ).map(({ name }) => name);

let number = 0;

/** Writes a row as given, straight into the table. */
function insert(row: Record<string, unknown>): Promise<unknown> {
  const given = { guild_id: 1, number: ++number, type: 'warn', user_id: number, moderator_id: 1, ...row };
  const names = Object.keys(given);
  const places = names.map((_, index) => `$${index + 1}`);
  return query(`insert into cases (${names.join(', ')}) values (${places.join(', ')})`, Object.values(given));
}

describe('the tables', () => {
  it('have the columns that the entities name, and no other', async () => {
    for (const { tableName, columns } of database.dataSource.entityMetadatas) {
      const named = columns.map((column) => `${column.databaseName} ${column.isNullable ? 'YES' : 'NO'}`);
      expect((await columnsOf(tableName)).toSorted()).toEqual(named.toSorted());
    }
  });

  it('admit the words that the code knows, and no other', async () => {
    const settled = { status: 'applied', settled_at: new Date() };
    const until = { expires_at: new Date() };
    for (const type of caseTypes) await insert({ type, ...until });
    for (const ending of endings) await insert({ ...settled, ending, ended_at: new Date() });
    for (const notice of notices) await insert({ notice });
    for (const status of caseStatuses)
      await insert({ status, settled_at: status === 'pending' ? null : new Date() });
    for (const wrong of [
      { type: 'mute' },
      { notice: 'x' },
      { status: 'x' },
      { ending: 'x', ended_at: new Date() },
    ]) {
      await expect(insert({ ...settled, ...wrong })).rejects.toThrow('check constraint');
    }
    for (const field of editedFields) {
      await query('insert into case_edits (guild_id, case_number, field, editor_id) values (1, 1, $1, 1)', [
        field,
      ]);
    }
    expect(lastingTypes.every((type) => caseTypes.includes(type))).toBe(true);
    expect(caseStates).toEqual(['active', 'pending', 'failed', ...endings, 'deleted']);
  });

  it.each([
    ['an ending without its time', { status: 'applied', settled_at: new Date(), ending: 'lifted' }],
    ['an ending of what was never applied', { ending: 'lifted', ended_at: new Date() }],
    ['a settled case without its time', { status: 'applied' }],
    ['a failure of a case that has not failed', { failure: 'forbidden' }],
    ['a deletion by nobody', { deleted_at: new Date() }],
    ['a message in no channel', { log_message_id: 1 }],
    ['a number below one', { number: 0 }],
    ['a guild that is not there', { guild_id: 2 }],
    ['an ending by a case that is not there', { ended_by_number: 999_999 }],
  ])('do not hold %s', async (_what, row) => {
    await expect(insert(row)).rejects.toThrow(/constraint/);
  });

  it('hold what Discord counts with, to the last digit', async () => {
    await insert({ user_id: '9223372036854775807' });
    const [row] = await query<{ user_id: string }>('select user_id from cases where number = $1', [number]);
    expect(row?.user_id).toBe('9223372036854775807');
  });
});

describe('the migrations', () => {
  it('can be taken back, each of them, and made again', async () => {
    const { dataSource, drop } = await createTestDataSource();
    const tables = async () =>
      (
        await dataSource.query<{ name: string }[]>(
          `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
        )
      ).map(({ name }) => name);
    const made = await tables();
    while ((await tables()).length > 1) await dataSource.undoLastMigration();
    expect(await tables()).toEqual(['migrations']);
    await dataSource.runMigrations();
    expect(await tables()).toEqual(made);
    expect(made).toEqual(expect.arrayContaining(['case_edits', 'cases', 'guilds']));
    await drop();
  });
});
