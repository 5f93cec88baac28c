import { resolve } from 'node:path';
import { ownDataDir } from './data-dir-owner';
import { endLeftBehindPostmaster } from './left-behind-postmaster';
import { unprivilegedAccount } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { ensureCluster, prepareParent } from './postgres-cluster';
import { type PostgresProcess, runPostgres } from './postgres-process';

/** How the embedded Postgres is started. */
export interface LocalPostgresOptions {
  /** Where the cluster lies; made when it is missing. What belongs to it lies beside it, under `<dataDir>.…`. */
  readonly dataDir: string;
  /** Server settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Takes the lines the server writes. */
  readonly log?: (line: string) => void;
}

/** An embedded Postgres that accepts connections. */
export interface LocalPostgres {
  /** With the password in it: never to be logged. */
  readonly url: string;
  /** Stops the server and gives the data directory up; resolves once it is gone. */
  stop(): Promise<void>;
  /** Resolves once the server is gone, whether it was stopped or not. */
  readonly exited: Promise<void>;
}

/**
 * Starts the Postgres that npm brought, reachable on 127.0.0.1 alone and by a random password. It ends with
 * this process, even when that is killed, and what was committed is there at the next start. Started as root,
 * it runs as an existing unprivileged user.
 *
 * @throws an Error of one sentence when the platform has none, the folder cannot be used, or another process
 * that is alive runs it.
 */
export async function startLocalPostgres({
  dataDir,
  settings = {},
  log = () => {},
}: LocalPostgresOptions): Promise<LocalPostgres> {
  const folder = resolve(dataDir);
  const account = unprivilegedAccount();
  let giveUp = () => {};
  try {
    prepareParent(folder, account);
    giveUp = ownDataDir(folder);
    const binaries = postgresBinaries(account, folder);
    await endLeftBehindPostmaster(folder, log);
    const durable = settings['fsync'] !== 'off';
    const password = ensureCluster(folder, binaries.initdb, { account, durable });
    return supervised(
      await runPostgres(binaries.postgres, folder, { account, settings, log }),
      password,
      giveUp,
    );
  } catch (error) {
    giveUp();
    throw inOneSentence(error, folder);
  }
}

/** What the file system refuses is thrown by it with the path it is about. */
function inOneSentence(error: unknown, folder: string): unknown {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (path === undefined || syscall?.startsWith('spawn')) return error;
  return new Error(
    `The files of the database in ${folder} cannot be read or written: set DATA_DIR to another folder, or set DATABASE_URL.`,
    { cause: error },
  );
}

function supervised(server: PostgresProcess, password: string, giveUp: () => void): LocalPostgres {
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    exited: server.exited.then(giveUp),
    async stop() {
      await server.stop();
      giveUp();
    },
  };
}
