import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProcess } from './running-process';

/** Every Postgres of ours carries this in its command line. */
export const ownPostmasterMark = 'bailiff-embedded';

const shutdownTimeoutMs = 60_000;

/**
 * Sees to it that no Postgres runs in `dataDir`. To be called by the owner of the folder: one of ours that
 * still runs has lost its supervisor, and is told to shut down.
 *
 * @throws an Error of one sentence when it does not end within 60 s, or was not started by Bailiff.
 */
export async function endLeftBehindPostmaster(dataDir: string, log: (line: string) => void): Promise<void> {
  const found = runningPostmaster(dataDir);
  if (!found) return;
  const { pid, command } = found;
  if (!command.includes(ownPostmasterMark)) {
    throw new Error(
      `The database in ${dataDir} is run by a PostgreSQL that Bailiff did not start (process ${pid}): stop it first.`,
    );
  }
  log(`stopping the PostgreSQL left behind by an earlier start (process ${pid})`);
  interrupt(pid);
  for (let waitedMs = 0; waitedMs < shutdownTimeoutMs; waitedMs += 50) {
    if (runningPostmaster(dataDir)?.pid !== pid) return;
    await pause(50);
  }
  throw new Error(
    `The PostgreSQL left behind by an earlier start (process ${pid}) does not end: stop it first.`,
  );
}

/** The process that holds the data directory; one that merely has the id of a dead postmaster does not. */
function runningPostmaster(dataDir: string): { readonly pid: number; readonly command: string } | null {
  const file = join(dataDir, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === null) return null;
  const command = findProcess(pid)?.command;
  if (command?.includes(dataDir)) return { pid, command };
  rmSync(file, { force: true });
  return null;
}

function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has ended between the look and the signal.
  }
}
