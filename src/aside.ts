import type { Aside, Log } from './moderation/context';

/** Runs work beside the work in hand, and lets a shutdown wait for it. */
export interface AsideQueue {
  readonly aside: Aside;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

/** Works of one key run one after another, in the order they came; those of different keys at once. */
export function createAside(log: Log): AsideQueue {
  const last = new Map<string, Promise<void>>();
  return {
    aside(key, work) {
      const run = (last.get(key) ?? Promise.resolve())
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
