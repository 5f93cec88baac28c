import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { startLocalPostgres } from './local-postgres';
import { migrate } from './migrate';

const pauseMs = 2_000;

/** What a server that is not there yet, or not ready yet, makes of a connection. */
const notYetCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
  '53300',
]);

interface Log {
  warn(fields: object, message: string): void;
}

/** The database, open and migrated. */
export interface Database {
  readonly dataSource: DataSource;
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
  const local = databaseUrl ? null : await startLocalPostgres({ dataDir: join(dataDir, 'pg') });
  let isClosing = false;
  void local?.exited.then(() => {
    if (!isClosing) onGone();
  });
  const dataSource = createDataSource(databaseUrl ?? local?.url ?? '', (error) =>
    log.warn({ error }, 'a connection to the database was lost; it is replaced'),
  );
  await initialised(dataSource, log);
  await migrate(dataSource);
  return {
    dataSource,
    async close() {
      isClosing = true;
      await dataSource.destroy();
      await local?.stop();
    },
  };
}

async function initialised(dataSource: DataSource, log: Log): Promise<void> {
  for (;;) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: string };
      if (!notYetCodes.has(code)) {
        throw new Error(`The database cannot be used: ${message ?? 'it gave no reason'}.`, { cause: error });
      }
      log.warn({ code }, `the database does not answer; trying again in ${pauseMs / 1000} s`);
    }
    await pause(pauseMs);
  }
}
