import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from './context';

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
      for (let waited = 0; waited < seconds; waited++) {
        await pause(1_000);
        if (run.isStopping) return;
      }
      if (await attempt().catch(() => false)) return;
    }
  });
}
