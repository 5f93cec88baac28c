import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOwned } from './data-dir-owner';
import { embeddedFolder } from './embedded-folder';
import { startLocalPostgres } from './local-postgres';
import { passwordFileOf } from './postgres-cluster';

/** A database for as long as a command needs it. */
export interface BorrowedDatabase {
  /** With the password in it: never to be logged. */
  readonly url: string;
  giveBack(): Promise<void>;
}

/** What of the settings says where the database is. */
export interface DatabasePlace {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

const nothing = () => Promise.resolve();

/**
 * The database as it is, to be read: that of `DATABASE_URL`, or the embedded one, beside the bot where that runs it.
 *
 * @throws an Error of one sentence when there is none.
 */
export async function borrowToRead({ databaseUrl, dataDir }: DatabasePlace): Promise<BorrowedDatabase> {
  if (databaseUrl) return { url: databaseUrl, giveBack: nothing };
  const folder = embeddedFolder(dataDir);
  return isOwned(folder) ? { url: runningUrl(folder), giveBack: nothing } : borrowEmbedded(dataDir);
}

/**
 * The embedded database that is there, for this process alone.
 *
 * @throws an Error of one sentence when there is none, or another process that is alive runs it.
 */
export async function borrowEmbedded(dataDir: string): Promise<BorrowedDatabase> {
  const folder = embeddedFolder(dataDir);
  if (existsSync(join(folder, 'PG_VERSION')) || isOwned(folder)) return start(folder);
  throw new Error(`There is no embedded database in ${folder}: check DATA_DIR and DATABASE_URL.`);
}

/**
 * The database to be written by nobody else: an embedded one is made where there is none.
 *
 * @throws an Error of one sentence when another process that is alive runs the embedded one.
 */
export function borrowToWrite({ databaseUrl, dataDir }: DatabasePlace): Promise<BorrowedDatabase> {
  if (databaseUrl) return Promise.resolve({ url: databaseUrl, giveBack: nothing });
  return start(embeddedFolder(dataDir));
}

async function start(folder: string): Promise<BorrowedDatabase> {
  const server = await startLocalPostgres({ dataDir: folder });
  return { url: server.url, giveBack: () => server.stop() };
}

/** PostgreSQL writes where it listens into the fourth line, and whether it is ready into the eighth. */
function runningUrl(folder: string): string {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const password = readFileSync(passwordFileOf(folder), 'utf8').trim();
    if (lines[7]?.startsWith('ready'))
      return `postgres://postgres:${password}@127.0.0.1:${lines[3]}/postgres`;
  } catch (cause) {
    throw new Error(
      `The database in ${folder} cannot be reached: run this as the user who runs Bailiff, once it is up.`,
      { cause },
    );
  }
  throw new Error(`The database in ${folder} is being started or stopped: try again in a moment.`);
}
