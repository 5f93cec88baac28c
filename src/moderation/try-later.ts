import { setTimeout as pause } from 'node:timers/promises';
import type { Context, Run } from './context';

const longestPauseSeconds = 60;

/** The pauses before each attempt. Together they outlast a lease: then others see to what is left. */
const pausesSeconds = [1, 2, 4, 8, 16, 32, 60];

/** Tries something the database was away for again and again, beside the work in hand, until it is done. */
export function tryLater(
  { aside, run }: Pick<Context, 'aside' | 'run'>,
  key: string,
  attempt: () => Promise<boolean>,
): void {
  aside(key, async () => {
    for (const seconds of pausesSeconds) {
      await pauseWhileRunning(run, seconds);
      if (run.isStopping || (await attempt().catch(() => false))) return;
    }
  });
}

/** Does something again until it is done, however long the database is away, or until the process is to stop. */
export async function insist(
  { run, log }: Pick<Context, 'run' | 'log'>,
  work: () => Promise<void>,
): Promise<void> {
  for (let seconds = 1; !run.isStopping; seconds = Math.min(2 * seconds, longestPauseSeconds)) {
    try {
      await work();
      return;
    } catch (error) {
      log.warn({ error }, `work beside the commands failed; tried again in ${seconds} s`);
    }
    await pauseWhileRunning(run, seconds);
  }
}

async function pauseWhileRunning(run: Run, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds && !run.isStopping; waited++) await pause(1_000);
}
