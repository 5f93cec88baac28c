import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { isDatabaseAway } from './database-away';
import { embeddedFolder } from './embedded-folder';
import { startLocalPostgres } from './local-postgres';
import { migrate, NewerSchemaError } from './migrate';

const pauseMs = 2_000;

const searchedSlowly =
  'the database lacks the index for `/case list contains`, which takes longer the more cases a server has; pg_trgm and btree_gin are needed for it, and the next start makes it where it can';

interface Log {
  warn(fields: object, message: string): void;
}

/** The database, open and migrated. */
export interface Database {
  readonly dataSource: DataSource;
  /** The connections there are at this moment, and the statements that wait for one. */
  connections(): { readonly busy: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/**
 * Opens the database of the settings, or the embedded one where they name none, and brings its schema up to
 * date. A server that does not answer yet is waited for.
 *
 * @param onGone hears that the embedded server has ended without being asked to: only a new start brings it back.
 * @throws an Error of one sentence when waiting would not help.
 */
export async function openDatabase(
  { databaseUrl, dataDir }: { readonly databaseUrl: string | null; readonly dataDir: string },
  log: Log,
  onGone: () => void,
): Promise<Database> {
  const local = databaseUrl ? null : await startLocalPostgres({ dataDir: embeddedFolder(dataDir) });
  let isClosing = false;
  void local?.exited.then(() => {
    if (!isClosing) onGone();
  });
  const dataSource = createDataSource(databaseUrl ?? local?.url ?? '', (error) => {
    if (!isClosing) log.warn({ error }, 'a connection to the database was lost; it is replaced');
  });
  await ready(dataSource, log);
  return {
    dataSource,
    connections: () => countConnections(dataSource),
    async close() {
      isClosing = true;
      await dataSource.destroy();
      await local?.stop();
    },
  };
}

function countConnections({ driver }: DataSource) {
  const { totalCount, idleCount, waitingCount } = (driver as unknown as { readonly master: Pool }).master;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

async function ready(dataSource: DataSource, log: Log): Promise<void> {
  for (;;) {
    try {
      if (!dataSource.isInitialized) await dataSource.initialize();
      const cause = await migrate(dataSource);
      if (cause !== null) log.warn({ cause }, searchedSlowly);
      return;
    } catch (error) {
      if (!isDatabaseAway(error)) throw inOneSentence(error);
      log.warn(
        { cause: causeOf(error) },
        `the database does not answer; trying again in ${pauseMs / 1000} s`,
      );
    }
    await pause(pauseMs);
  }
}

/** In a few words, without a stack: the same is written again and again while the database is away. */
function causeOf(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: string };
  return code ?? message;
}

function inOneSentence(error: unknown): unknown {
  if (error instanceof NewerSchemaError) return error;
  const { message } = error as { message?: string };
  return new Error(`The database cannot be used: ${message || 'it gave no reason'}.`, { cause: error });
}
