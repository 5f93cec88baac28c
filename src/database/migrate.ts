import { DataSource, type EntityManager, type Migration, MigrationExecutor } from 'typeorm';
import { ensureSearchIndex } from './search-index';

/** Any constant will do, as long as every version of Bailiff uses the same. */
const lockKey = 7_221_600_412;

/** A newer version has migrated the database; its message is the sentence to say. */
export class NewerSchemaError extends Error {}

/**
 * Brings the schema up to this version. Any number of processes may do so at once: one migrates, the others
 * wait for it. It may take as long as it needs. The index that not every server admits is made afterwards, in a
 * transaction of its own.
 *
 * @returns why texts are looked for without an index, where it cannot be made; see `ensureSearchIndex`.
 * @throws a NewerSchemaError when a newer version has already migrated this database.
 */
export function migrate(dataSource: DataSource): Promise<string | null> {
  return withPatience(dataSource, async (patient) => {
    await patient.transaction('READ COMMITTED', (manager) => whileLocked(manager, migrateWithin));
    return ensureSearchIndex(patient, lockKey);
  });
}

/**
 * Works on the schema while nobody else does. All of it is one transaction on one connection, the lock included: it
 * holds through PgBouncer in transaction mode, even with a single connection for everybody, and is gone when its
 * process is.
 *
 * @throws a NewerSchemaError when a newer version has already migrated this database.
 */
export function underSchemaLock(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  return onOneConnection(dataSource, 'READ COMMITTED', (manager) => whileLocked(manager, work));
}

async function whileLocked(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [lockKey]);
  await refuseNewerSchema(manager);
  await work(manager);
}

/** Works in a transaction on a connection of its own, in which no statement is given up. */
export function onOneConnection<T>(
  dataSource: DataSource,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return withPatience(dataSource, (patient) => patient.transaction(isolation, work));
}

async function withPatience<T>(
  { options }: DataSource,
  work: (patient: DataSource) => Promise<T>,
): Promise<T> {
  const extra = { ...(options.extra as object), query_timeout: 0 };
  const patient = new DataSource({ ...options, poolSize: 1, extra } as DataSource['options']);
  await patient.initialize();
  try {
    return await work(patient);
  } finally {
    await patient.destroy();
  }
}

/** Runs the migrations that have not run yet, all or those named, in the transaction it is called from. */
export async function migrateWithin(manager: EntityManager, only?: readonly string[]): Promise<void> {
  const executor = new SomeMigrations(manager.dataSource, manager.queryRunner);
  executor.transaction = 'none';
  if (only) executor.only = new Set(only);
  await executor.executePendingMigrations();
}

/** Takes back the migrations that have run and are not named, the latest first, in the transaction it is called from. */
export async function undoMigrationsWithin(manager: EntityManager, except: readonly string[]): Promise<void> {
  const executor = new MigrationExecutor(manager.dataSource, manager.queryRunner);
  executor.transaction = 'none';
  const names = await namesInDatabase(manager);
  const first = names.findIndex((name) => !except.includes(name));
  for (const _ of first < 0 ? [] : names.slice(first)) await executor.undoLastMigration();
}

class SomeMigrations extends MigrationExecutor {
  public only: ReadonlySet<string> | null = null;

  protected override getMigrations(): Migration[] {
    return super.getMigrations().filter(({ name }) => this.only?.has(name) ?? true);
  }
}

/** @throws a NewerSchemaError when a newer version has migrated this database. */
export async function refuseNewerSchema(manager: EntityManager): Promise<void> {
  const unknown = unknownMigrations(manager.dataSource, await namesInDatabase(manager));
  if (unknown.length > 0) {
    throw new NewerSchemaError(
      `The database was migrated by a newer version of Bailiff (${unknown.join(', ')}): start that version or a later one.`,
    );
  }
}

/** Those of these migrations that this version does not have. */
export function unknownMigrations({ options }: DataSource, names: readonly string[]): string[] {
  const known = new Set((options.migrations as (() => void)[]).map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/** The migrations that have run in this database, in order. */
export async function namesInDatabase(manager: EntityManager): Promise<string[]> {
  const [found] = await manager.query<{ migrated: boolean }[]>(
    `select to_regclass('migrations') is not null as migrated`,
  );
  if (!found?.migrated) return [];
  const rows = await manager.query<{ name: string }[]>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
