import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { PatientDataSource } from '../../src/database/patient-data-source';
import { onServer } from '../support/database';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

let database: TestDataSource;
beforeAll(async () => {
  database = await createTestDataSource();
  await database.dataSource.query('create table counters (id integer primary key, count integer not null)');
});
afterAll(() => database.drop());

const opened = new Set<DataSource | Client>();
afterEach(async () => {
  for (const one of opened) await ('destroy' in one ? one.destroy() : one.end());
  opened.clear();
});

/** One that gives up sooner than the bot does, so that a test need not wait as long. */
async function impatient(options: { readonly queryTimeoutMs?: number; readonly poolSize?: number } = {}) {
  const { queryTimeoutMs = 15_000, poolSize = 10 } = options;
  const { extra, ...rest } = createDataSource(database.url).options as { extra: object };
  const dataSource = new PatientDataSource({
    ...rest,
    poolSize,
    extra: { ...extra, query_timeout: queryTimeoutMs },
  } as DataSource['options']);
  opened.add(await dataSource.initialize());
  return dataSource;
}

/** Somebody else on the same database. */
async function stranger(): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  opened.add(client);
  return client;
}

const databaseName = () => new URL(database.url).pathname.slice(1);
const counts = () => database.dataSource.query<object[]>('select id, count from counters order by id');
const reset = () =>
  database.dataSource.query('truncate counters; insert into counters values (1, 0), (2, 0)');
beforeEach(reset);

/** Waits until somebody waits for a lock. */
async function untilBlocked(): Promise<void> {
  const sql = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await database.dataSource.query<object[]>(sql)).length === 0) await pause(5);
}

describe('A statement', () => {
  it('that PostgreSQL undoes because of others is asked again until it is done', async () => {
    await onServer(`alter database ${databaseName()} set default_transaction_isolation = 'serializable'`);
    const dataSource = await impatient();
    const count = () => dataSource.query('update counters set count = count + 1 where id = 1');
    await Promise.all(Array.from({ length: 40 }, count));
    await onServer(`alter database ${databaseName()} reset default_transaction_isolation`);
    expect(await counts()).toContainEqual({ id: 1, count: 40 });
  });

  it('that a deadlock undoes is asked again', async () => {
    const dataSource = await impatient();
    const other = await stranger();
    await other.query(
      `begin; set local deadlock_timeout = '1min'; update counters set count = 1 where id = 2`,
    );
    const both = dataSource.query(`
      with first as (update counters set count = count + 10 where id = 1 returning id)
      update counters set count = count + 10 where id = (select id from first) + 1`);
    await untilBlocked();
    await other.query('update counters set count = 1 where id = 1; commit');
    await both;
    expect(await counts()).toEqual([
      { id: 1, count: 11 },
      { id: 2, count: 11 },
    ]);
  });

  it('of a transaction is not asked again: the transaction is undone as a whole', async () => {
    const dataSource = await impatient();
    const twoSteps = dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('select 1 from counters');
      await dataSource.query('update counters set count = count + 1 where id = 1');
      await manager.query('update counters set count = count + 1 where id = 1');
    });
    await expect(twoSteps).rejects.toMatchObject({ code: '40001' });
    expect(await counts()).toContainEqual({ id: 1, count: 1 });
  });

  it('that may have been done is never asked again', async () => {
    const dataSource = await impatient();
    const other = await stranger();
    await other.query('begin; update counters set count = 5 where id = 1');
    const cutOff = dataSource.query('update counters set count = count + 1 where id = 1');
    const failure = expect(cutOff).rejects.toMatchObject({ code: '57P01' });
    await untilBlocked();
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await failure;
    await other.query('commit');
    expect(await counts()).toContainEqual({ id: 1, count: 5 });
  });
});

describe('A connection', () => {
  it('that waits for an answer in vain is not used again', async () => {
    const dataSource = await impatient({ queryTimeoutMs: 300, poolSize: 1 });
    const other = await stranger();
    await other.query('begin; lock table counters');
    await expect(dataSource.query('select count from counters')).rejects.toThrow('Query read timeout');
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('to a server that could only be read is not used again, however busy it is', async () => {
    await onServer(`alter database ${databaseName()} set default_transaction_read_only = on`);
    const dataSource = await impatient({ poolSize: 2 });
    const write = () => dataSource.query('update counters set count = count + 1 where id = 1');
    await Promise.all([1, 2].map(() => expect(write()).rejects.toMatchObject({ code: '25006' })));
    await onServer(`alter database ${databaseName()} reset default_transaction_read_only`);
    await write();
    await write();
    expect(await counts()).toContainEqual({ id: 1, count: 2 });
  });

  it('that was opened while the server could only be read stands in nobody’s way once it can be written', async () => {
    await onServer(`alter database ${databaseName()} set default_transaction_read_only = on`);
    const dataSource = await impatient({ poolSize: 4 });
    await Promise.all([1, 2, 3, 4].map(() => dataSource.query('select pg_sleep(0.05)')));
    await onServer(`alter database ${databaseName()} reset default_transaction_read_only`);
    const write = () => dataSource.query('update counters set count = count + 1 where id = 1');
    await Promise.all([1, 2, 3, 4].map(write));
    expect(await counts()).toContainEqual({ id: 1, count: 4 });
  });

  it('on which a statement was merely wrong is kept', async () => {
    const dataSource = await impatient({ poolSize: 1 });
    const whose = () => dataSource.query<object[]>('select pg_backend_pid() as pid');
    const before = await whose();
    await expect(dataSource.query('select 1 / 0')).rejects.toThrow('division by zero');
    expect(await whose()).toEqual(before);
  });
});
