import { type ScheduledTask, schedule, validate } from 'node-cron';

/** Something that runs by the clock. */
export type Scheduled = Pick<ScheduledTask, 'destroy'>;

/** Whether a text is a cron expression, with or without seconds. */
export function isCron(expression: string): boolean {
  return validate(expression);
}

/** Runs `round` by a cron expression in UTC. A round that is still going on is not begun a second time. */
export function byClock(expression: string, name: string, round: () => Promise<void>): Scheduled {
  return schedule(expression, () => round(), {
    name,
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
  });
}
