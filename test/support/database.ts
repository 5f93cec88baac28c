import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A database of one test file's own, with the schema in it and nothing else, and a way into it beside the bot's. */
export interface TestDatabase {
  readonly url: string;
  /** Runs a statement, and gives its rows. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement in a transaction that stays open, with what it locks, until it is released. */
  lock(sql: string, values?: readonly unknown[]): Promise<Lock>;
  /** Removes every row there is. */
  readonly empty: () => Promise<void>;
  /** Closes what is open and removes the database, whoever is still connected to it. */
  readonly drop: () => Promise<void>;
}

/** What a transaction holds. */
interface Lock {
  readonly release: () => Promise<void>;
}

/** The database that global-setup migrated once, so that each test can copy it instead. */
export const templateName = 'bailiff_template';

const emptySql = `do $$ begin execute (
  select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity' from pg_tables
  where schemaname = 'public' and tablename <> 'migrations'
); end $$`;

/** Makes a copy of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, remove } = await copyTemplate();
  return openTestDatabase(url, remove);
}

/** Makes a copy of the template, for whoever connects to it in their own way. */
export async function copyTemplate(): Promise<{
  readonly url: string;
  readonly remove: () => Promise<void>;
}> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${templateName} strategy file_copy`);
  return { url: databaseUrl(name), remove: () => onServer(`drop database ${name} with (force)`) };
}

/** A way into a database that is there, which `remove` takes away. */
export function openTestDatabase(url: string, remove: () => Promise<void>): TestDatabase {
  const pool = new Pool({ connectionString: url });
  // A connection that the server closes is replaced by the next statement.
  pool.on('error', () => undefined);
  return {
    url,
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      return (await pool.query<Row>(sql, [...values])).rows;
    },
    async lock(sql, values = []) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(sql, [...values]);
      return {
        async release() {
          await client.query('commit');
          client.release();
        },
      };
    },
    async empty() {
      await pool.query(emptySql);
    },
    async drop() {
      await pool.end();
      await remove();
    },
  };
}

/** The address of a database on the server of this test run. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = name;
  return url.href;
}

/** Runs SQL on the server of this test run, outside of any test's database. */
export async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
