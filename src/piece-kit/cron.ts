import { type ScheduledTask, schedule, validate } from 'node-cron';

/** Something that runs by the clock. */
export type Scheduled = Pick<ScheduledTask, 'destroy'>;

/** Whether a text is a cron expression, with or without seconds. */
export function isCron(expression: string): boolean {
  return validate(expression);
}

/** Where it is written what the clock has to say. */
interface ClockLog {
  debug(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
}

/**
 * Runs `round` by a cron expression in UTC. A round that is still going on is not begun a second time; that one
 * was passed over is no news.
 */
export function byClock(
  expression: string,
  name: string,
  round: () => Promise<void>,
  log: ClockLog,
): Scheduled {
  const quietly = (message: string | Error) => log.debug({ task: name }, message);
  const logger = {
    info: quietly,
    warn: quietly,
    debug: quietly,
    error: (...said: readonly unknown[]) => log.error({ task: name }, ...said),
  };
  return schedule(expression, () => round(), {
    logger,
    name,
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
  });
}
