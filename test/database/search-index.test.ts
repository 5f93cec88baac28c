import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { openDatabase } from '../../src/database/open-database';
import { databaseUrl, onServer } from '../support/database';

/** Who owns a database without being allowed to make extensions in it. */
const owner = `owner_${randomUUID().replaceAll('-', '')}`;
beforeAll(() => onServer(`create role ${owner} login password 'secret'`));
afterAll(() => onServer(`drop role ${owner}`));

interface Empty {
  readonly name: string;
  /** As somebody who may do all. */
  readonly asHost: DataSource;
  /** The address for somebody who may make tables, but no extensions. */
  readonly ownerUrl: string;
}

/** Hands over a database with nothing in it. */
async function withEmptyDatabase(work: (database: Empty) => Promise<void>): Promise<void> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(databaseUrl(name));
  const asHost = await createDataSource(url.href).initialize();
  await asHost.query(`grant all on schema public to ${owner}`);
  Object.assign(url, { username: owner, password: 'secret' });
  try {
    await work({ name, asHost, ownerUrl: url.href });
  } finally {
    await asHost.destroy();
    await onServer(`drop database ${name} with (force)`);
  }
}

/** Starts as the bot does, and gives what its log is warned of. */
async function warningsOfStart(databaseUrl: string): Promise<string[]> {
  const warnings: string[] = [];
  const log = {
    warn: (fields: object, message: string) => void warnings.push(`${message}: ${JSON.stringify(fields)}`),
  };
  const database = await openDatabase({ databaseUrl, dataDir: '/nowhere' }, log, () => undefined);
  await database.close();
  return warnings;
}

const definitions = async (dataSource: DataSource) =>
  (
    await dataSource.query<{ definition: string }[]>(
      `select indexdef as definition from pg_indexes where indexname = 'cases_reason'`,
    )
  ).map(({ definition }) => definition);

describe('the index for the search of a text', () => {
  it('is made with the schema, once, whoever starts at the same time', async () => {
    await withEmptyDatabase(async ({ asHost }) => {
      expect(await Promise.all([migrate(asHost), migrate(asHost)])).toEqual([null, null]);
      expect(await definitions(asHost)).toEqual([
        expect.stringMatching(/ USING gin \(guild_id, reason gin_trgm_ops\) WITH/),
      ]);
      expect(await migrate(asHost)).toBeNull();
    });
  });

  it('is left out where the extensions may not be made, and made once they are there, wherever that is', async () => {
    await withEmptyDatabase(async ({ asHost, ownerUrl }) => {
      expect(await warningsOfStart(ownerUrl)).toEqual([
        expect.stringMatching(/lacks the index .*permission denied to create extension \\"pg_trgm\\"/),
      ]);
      expect(await asHost.query('select from cases')).toEqual([]);
      expect(await definitions(asHost)).toEqual([]);
      await asHost.query('create schema "Host\'s own"');
      await asHost.query(`grant usage on schema "Host's own" to ${owner}`);
      await asHost.query(`create extension pg_trgm schema "Host's own"; create extension btree_gin`);
      expect(await warningsOfStart(ownerUrl)).toEqual([]);
      expect(await definitions(asHost)).toEqual([expect.stringContaining(`"Host's own".gin_trgm_ops`)]);
    });
  });

  it('is left out where the server has not got the extensions', async () => {
    await withEmptyDatabase(async ({ name, asHost }) => {
      await onServer(`alter database ${name} set extension_control_path = '/nowhere'`);
      await asHost.destroy();
      await asHost.initialize();
      expect(await migrate(asHost)).toMatch('extension "pg_trgm" is not available');
      expect(await asHost.query('select from cases')).toEqual([]);
      await onServer(`alter database ${name} reset extension_control_path`);
      expect(await migrate(asHost)).toBeNull();
    });
  });
});
