import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';

/** A database of one test file's own, with the schema in it and nothing else. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the data source and removes the database, whoever is still connected to it. */
  readonly drop: () => Promise<void>;
}

/** The database that global-setup migrated once, so that each test can copy it instead. */
export const templateName = 'bailiff_template';

/** Makes a copy of the template and connects to it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${templateName}`);
  const url = databaseUrl(name);
  const dataSource = await createDataSource(url).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await onServer(`drop database ${name} with (force)`);
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
