import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { databaseUrl, onServer } from '../support/database';

/**
 * A row of each table, as a bot of the schema that brought the table writes it: with the columns of then, and no other.
 * Every later schema has to take it too. `$1` is the guild.
 */
const rows: Readonly<Record<string, string>> = {
  guilds: `(id, case_count, log_channel_id, jail_role_id, notify) values ($1, 1, 5, 6, false)`,
  cases: `(guild_id, number, type, user_id, user_name, moderator_id, moderator_name, reason, status, settled_at, expires_at)
    values ($1, 1, 'tempban', 7, 'ann', 8, 'moe', 'Spam', 'applied', now(), now() + interval '1 day')`,
  case_edits: `(guild_id, case_number, field, old_value, new_value, editor_id)
    values ($1, 1, 'reason', 'Before', 'Spam', 8)`,
  case_evidence: `(guild_id, case_number, name, size_bytes, sha256) values ($1, 1, 'a.png', 9, repeat('a', 64))`,
  erasures: `(guild_id, what, user_id, erased_by_id, case_count, files, posts)
    values ($1, 'person', 7, 8, 1, '{a}', '{1}')`,
  channel_changes: `(guild_id, channel_id, kind, effect, moderator_id, status, ends_at)
    values ($1, $1, 'lock', '{"kind": "lock"}', 8, 'live', now())`,
  reports: `(guild_id, reporter_id, user_id, reason) values ($1, 9, 7, 'Rude')`,
  case_imports: `(guild_id, asked_by_id, asked_at, source, rows) values ($1, 8, now(), 'csv', '[]')`,
  ban_batches: `(guild_id, asked_by_id, user_ids, delete_message_seconds) values ($1, 8, '{7}', 0)`,
  action_questions: `(guild_id, asked_by_id, request) values ($1, 8, '{}')`,
  appeals: `(guild_id, case_number, user_id, text) values ($1, 1, 7, 'Sorry')`,
  approvals: `(guild_id, asked_by_id, kind, most, request) values ($1, 8, 'bans', 5, '{}')`,
  import_summaries: `(id, guild_id, imported_by_id, source, case_count, first_number, last_number, channel_id)
    values ($1, $1, 8, 'csv', 1, 1, 1, 5)`,
};

/** What may not be done while an older bot runs, done on purpose: the migration, the column, and why no bot needs it. */
const contracted: Readonly<Record<string, string>> = {};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isFilled: boolean;
}

type Row = Readonly<Record<string, unknown>>;

const name = `test_${randomUUID().replaceAll('-', '')}`;
let dataSource: DataSource;

beforeAll(async () => {
  await onServer(`create database ${name}`);
  dataSource = await createDataSource(databaseUrl(name)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await onServer(`drop database ${name} with (force)`);
});

const columns = () =>
  dataSource.query<Column[]>(
    `select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as "isNullable",
       column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as "isFilled"
     from information_schema.columns where table_schema = 'public'`,
  );

/** Every row there is, by its table and its guild. */
async function everyRow(): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const table of new Set((await columns()).map((column) => column.table))) {
    const key = table === 'guilds' ? 'id' : 'guild_id';
    const kept = await dataSource.query<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} t`);
    for (const { row } of kept) found.set(`${table} of guild ${String(row[key])}`, row);
  }
  return found;
}

/** What of these rows is gone, or says something else where it still has a place to say it. */
async function lostOf(before: ReadonlyMap<string, Row>): Promise<string[]> {
  const after = await everyRow();
  const tables = new Set((await columns()).map(({ table }) => table));
  return [...before].flatMap(([key, row]) => {
    const now = after.get(key);
    if (!now) return tables.has(key.split(' ')[0] ?? '') ? [key] : [];
    return Object.keys(row)
      .filter((column) => column in now && JSON.stringify(now[column]) !== JSON.stringify(row[column]))
      .map((column) => `${key}: ${column}`);
  });
}

const step = (migration: DataSource['migrations'][number], direction: 'up' | 'down') =>
  dataSource.transaction(async ({ queryRunner }) => {
    if (queryRunner) await migration[direction](queryRunner);
  });

const nameOf = (migration: DataSource['migrations'][number]) => migration.constructor.name;

/** A bot of this schema writes a row into every table. */
async function fill(guild: number): Promise<void> {
  const tables = new Set((await columns()).map(({ table }) => table));
  expect([...tables].filter((table) => !(table in rows))).toEqual([]);
  for (const [table, row] of Object.entries(rows)) {
    if (tables.has(table)) await dataSource.query(`insert into ${table} ${row}`, [guild]);
  }
}

/** What a bot of the schema before would stumble over: what it reads is not there, or what it writes is not taken. */
function stumbles(migration: string, before: readonly Column[], after: readonly Column[]): string[] {
  const lost = before.filter(({ table, name: column, type, isNullable }) => {
    const now = after.find((one) => one.table === table && one.name === column);
    return now?.type !== type || (isNullable && !now.isNullable);
  });
  const tables = new Set(before.map(({ table }) => table));
  const demanded = after.filter(
    ({ table, name: column, isNullable, isFilled }) =>
      tables.has(table) &&
      !before.some((one) => one.table === table && one.name === column) &&
      !isNullable &&
      !isFilled,
  );
  return [...lost, ...demanded]
    .map(({ table, name: column }) => `${migration}: ${table}.${column}`)
    .filter((what) => !(what in contracted));
}

describe('Every schema there was', () => {
  it('leads to the newest with all that was written in it, and each takes what a bot of an older one writes', async () => {
    const written = new Map<string, Row>();
    for (const [index, migration] of dataSource.migrations.entries()) {
      const before = await columns();
      await step(migration, 'up');
      expect(stumbles(nameOf(migration), before, await columns())).toEqual([]);
      expect([nameOf(migration), await lostOf(written)]).toEqual([nameOf(migration), []]);
      await fill(index + 1);
      const all = await everyRow();
      for (const [key, row] of all) if (!written.has(key)) written.set(key, row);
    }
    expect(written.size).toBeGreaterThan(100);
  });

  it('is reached again from the newest, with all that it has a place for', async () => {
    const newest = await everyRow();
    expect(newest.size).toBeGreaterThan(100);
    for (const migration of dataSource.migrations.toReversed()) {
      await step(migration, 'down');
      expect([nameOf(migration), await lostOf(newest)]).toEqual([nameOf(migration), []]);
    }
    expect(await columns()).toEqual([]);
  });
});
