import type { Logger } from 'pino';

/** How long work in hand may take to finish once the process is asked to stop. */
const graceMs = 10_000;

/**
 * On SIGTERM and SIGINT: stops the parts there are by then, and ends the process with 0. What does not finish in 10 s is left: whatever
 * was recorded is settled after the next start.
 */
export function onStop(log: Logger, parts: readonly (() => Promise<void>)[]): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info(`${signal}: finishing what is in hand`);
    setTimeout(() => {
      log.warn('work in hand did not finish in time; it is settled after the next start');
      process.exit(0);
    }, graceMs);
    void stopInOrder(parts).finally(() => process.exit(0));
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

/** Stops one part after another; a part that fails to stop does not keep the rest. */
async function stopInOrder(parts: readonly (() => Promise<void>)[]): Promise<void> {
  for (const part of parts) await part().catch(() => undefined);
}
