import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What every line of the log says that is written while a piece of work goes on. */
interface Correlation {
  /** The same on each line of one interaction, event or round of a task, and on no other. */
  readonly correlationId: string;
  readonly guildId?: string | null;
  readonly interaction?: string;
  readonly event?: string;
  readonly task?: string;
}

interface Work {
  readonly says: Correlation;
  readonly begunAtMs: number;
}

const inHand = new AsyncLocalStorage<Work>();

/** Does a piece of work, with all that it begins, also beside it and afterwards, under one correlation id. */
export function correlated<T>(says: Correlation, work: () => T): T {
  return inHand.run({ says, begunAtMs: performance.now() }, work);
}

/** Does what an event of Discord's leads to, under an id of its own. */
export function hearing<T>(event: string | symbol, guildId: string | null, work: () => T): T {
  return correlated({ correlationId: randomUUID(), guildId, event: String(event) }, work);
}

/** Does what belongs to no piece of work, such as hearing of a connection that was opened in one long ago. */
export function uncorrelated<T>(work: () => T): T {
  return inHand.exit(work);
}

/** What a line that is written now says of the work it belongs to. */
export function correlation(): Partial<Correlation> {
  return { ...inHand.getStore()?.says };
}

/** For how long the piece of work has been going on; null outside of any. */
export function secondsInHand(): number | null {
  const work = inHand.getStore();
  return work ? (performance.now() - work.begunAtMs) / 1000 : null;
}
