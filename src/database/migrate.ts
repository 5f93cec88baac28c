import { DataSource, type EntityManager, MigrationExecutor, type QueryRunner } from 'typeorm';
import { ensureSearchIndex } from './search-index';

/** Any constant will do, as long as every version of Bailiff uses the same. */
const lockKey = 7_221_600_412;

/** A newer version has migrated the database; its message is the sentence to say. */
export class NewerSchemaError extends Error {}

/**
 * Brings the schema up to this version. Any number of processes may do so at once: one migrates, the others
 * wait for it. All of it is one transaction on one connection, the lock included: it holds through PgBouncer in
 * transaction mode, even with a single connection for everybody, and is gone when its process is. It may take
 * as long as it needs. The index that not every server admits is made afterwards, in a transaction of its own.
 *
 * @returns why texts are looked for without an index, where it cannot be made; see `ensureSearchIndex`.
 * @throws a NewerSchemaError when a newer version has already migrated this database.
 */
export async function migrate({ options }: DataSource): Promise<string | null> {
  const extra = { ...(options.extra as object), query_timeout: 0 };
  const patient = new DataSource({ ...options, poolSize: 1, extra } as DataSource['options']);
  await patient.initialize();
  try {
    await patient.transaction('READ COMMITTED', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [lockKey]);
      await refuseNewerSchema(manager);
      await runMigrations(patient, manager.queryRunner);
    });
    return await ensureSearchIndex(patient, lockKey);
  } finally {
    await patient.destroy();
  }
}

/** Each migration runs in the transaction it is called from. */
async function runMigrations(dataSource: DataSource, runner: QueryRunner | undefined): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}

async function refuseNewerSchema(manager: EntityManager): Promise<void> {
  const { migrations } = manager.dataSource;
  const known = new Set(migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = (await namesInDatabase(manager)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new NewerSchemaError(
      `The database was migrated by a newer version of Bailiff (${unknown.join(', ')}): start that version or a later one.`,
    );
  }
}

async function namesInDatabase(manager: EntityManager): Promise<string[]> {
  const [found] = await manager.query<{ migrated: boolean }[]>(
    `select to_regclass('migrations') is not null as migrated`,
  );
  if (!found?.migrated) return [];
  const rows = await manager.query<{ name: string }[]>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
