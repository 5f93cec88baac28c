import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Aside, Log } from './moderation/context';

/** Runs work beside the work in hand, and lets a shutdown wait for it. */
export interface AsideQueue {
  readonly aside: Aside;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

/**
 * Works of one key run one after another, in the order they came; those of different keys at once. They begin once the
 * work in hand waits for something: what it asks of Discord goes first, such as the answer to a command.
 */
export function createAside(log: Log): AsideQueue {
  const last = new Map<string, Promise<void>>();
  return {
    aside(key, work) {
      const run = (last.get(key) ?? nextTurn())
        .then(work)
        .catch((error: unknown) => log.warn({ error, key }, 'work beside an action failed'))
        .then(() => {
          if (last.get(key) === run) last.delete(key);
        });
      last.set(key, run);
    },
    async drained() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
