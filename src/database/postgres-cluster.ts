import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, canReach, giveTo, isWritableByOthers } from './postgres-account';

/**
 * Makes sure that the folder above `dataDir` is there, that we can write in it, that the account can reach it and
 * that nobody else can plant files in it.
 *
 * @throws an Error of one sentence when it is not so.
 */
export function prepareParent(dataDir: string, account: Account | null): void {
  const parent = dirname(dataDir);
  makeWritable(parent);
  if (!account) return;
  if (!canReach(account, parent)) {
    throw new Error(
      `Started as root, the database runs as the user ${account.name}, who cannot reach ${parent}: set DATA_DIR to a folder that everybody may enter, or set DATABASE_URL.`,
    );
  }
  if (isWritableByOthers(parent)) {
    throw new Error(
      `Others than its owner may write in ${parent}: set DATA_DIR to a folder that only root can write, or set DATABASE_URL.`,
    );
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The database cannot be kept in ${folder}, which cannot be written: set DATA_DIR to another folder, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * Makes the database cluster when there is none yet. It is made under another name, so that a half-made one is
 * never taken for good.
 *
 * @returns the password of the user `postgres`, random and kept beside the cluster for its owner alone.
 */
export function ensureCluster(
  dataDir: string,
  initdb: string,
  options: { readonly account: Account | null; readonly durable: boolean },
): string {
  if (holdsCluster(dataDir, options.account)) adopt(dataDir, options.account);
  else make(dataDir, initdb, options);
  return readPassword(dataDir);
}

/** Nothing is made where something is that is no cluster, or that cannot be looked into. */
function holdsCluster(dataDir: string, account: Account | null): boolean {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (!found) return false;
  if (!account && found.uid !== process.getuid?.()) {
    throw new Error(
      `The database in ${dataDir} belongs to another user: start Bailiff as that user, choose another DATA_DIR, or set DATABASE_URL.`,
    );
  }
  if (found.isDirectory() && existsSync(join(dataDir, 'PG_VERSION'))) return true;
  if (found.isDirectory() && readdirSync(dataDir).length === 0) return false;
  throw new Error(
    `${dataDir} holds something else than a database: move it away, choose another DATA_DIR, or set DATABASE_URL.`,
  );
}

function adopt(dataDir: string, account: Account | null): void {
  if (account && statSync(dataDir).uid !== account.uid) giveTo(account, dataDir);
}

function make(
  dataDir: string,
  initdb: string,
  { account, durable }: { readonly account: Account | null; readonly durable: boolean },
): void {
  const half = `${dataDir}.half`;
  const passwordFile = passwordFileOf(dataDir);
  rmSync(half, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  if (account) for (const path of [half, passwordFile]) giveTo(account, path);
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums'];
  if (!durable) options.push('--no-sync');
  const made = spawnSync(initdb, ['-D', half, '-U', 'postgres', `--pwfile=${passwordFile}`, ...options], {
    ...(account && { uid: account.uid, gid: account.gid }),
    env: { LC_ALL: 'C' },
    cwd: '/',
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(
      `The database in ${dataDir} could not be made: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  renameSync(half, dataDir);
}

/** Where the password of the user `postgres` lies. */
export function passwordFileOf(dataDir: string): string {
  return `${dataDir}.password`;
}

function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordFileOf(dataDir), 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `The password of the database in ${dataDir} cannot be read from ${passwordFileOf(dataDir)}.`,
      {
        cause,
      },
    );
  }
}
