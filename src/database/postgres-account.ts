import { lchownSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account Postgres runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account Postgres must be run as, because it refuses to be root: an existing unprivileged one, none is
 * ever created. Null when this process is not root and Postgres can run as it is.
 *
 * @throws an Error of one sentence when there is no such account.
 */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(parseAccount);
  const found = ['postgres', 'nobody'].flatMap((name) =>
    accounts.filter((account) => account.name === name),
  )[0];
  if (found) return found;
  throw new Error(
    'Postgres does not run as root, and there is neither an account postgres nor nobody: start Bailiff as another user, or set DATABASE_URL.',
  );
}

function parseAccount(line: string): Account {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the account can enter this folder, through all that lie above it. */
export function canReach({ uid, gid }: Account, folder: string): boolean {
  for (let path = realpathSync(folder); ; path = dirname(path)) {
    const { mode, uid: owner, gid: group } = statSync(path);
    const enter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Whether somebody else than its owner may put files into this folder. */
export function isWritableByOthers(folder: string): boolean {
  return (statSync(folder).mode & 0o022) !== 0;
}

/** Gives a file, or a folder with all that is in it, to the account; links are not followed. */
export function giveTo({ uid, gid }: Account, path: string): void {
  lchownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo({ name: '', uid, gid }, join(path, entry));
}
