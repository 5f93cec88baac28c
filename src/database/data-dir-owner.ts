import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findProcess } from './running-process';

/**
 * Makes this process the one that runs the database in `dataDir`. An owner that is gone, however it went, is
 * no hindrance: it is known by its process id together with the time it started.
 *
 * @returns gives the folder up again.
 * @throws an Error of one sentence when another process that is alive owns it.
 */
export function ownDataDir(dataDir: string): () => void {
  const file = `${dataDir}.owner`;
  const mine = identity(process.pid);
  while (!claim(file, mine)) {
    const owner = readOr(file, '');
    if (isAlive(owner)) throw inUse(dataDir, owner);
    setAside(file, owner);
  }
  return () => {
    if (readOr(file, '') === mine) rmSync(file, { force: true });
  };
}

/** Whether a process that is alive runs the database in `dataDir`. */
export function isOwned(dataDir: string): boolean {
  return isAlive(readOr(`${dataDir}.owner`, ''));
}

function inUse(dataDir: string, owner: string): Error {
  return new Error(
    `The database in ${dataDir} is in use by another Bailiff (process ${owner.split(' ')[0]}): stop that one, choose another DATA_DIR, or set DATABASE_URL for both.`,
  );
}

function identity(pid: number): string {
  return `${pid} ${findProcess(pid)?.startedAt ?? ''}\n`;
}

function isAlive(owner: string): boolean {
  const pid = Number(owner.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && findProcess(pid) !== null && identity(pid) === owner;
}

/** A link appears whole or not at all, and only for the first who makes it. */
function claim(file: string, mine: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Somebody may have become the owner since it was read: then the file is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
