import type { Case } from '../entities/case';

const minuteMs = 60_000;

/** Discord's limit for a timeout is 28 days; a minute less allows for clocks that differ. */
const longestTimeoutMs = 28 * 24 * 60 * minuteMs - minuteMs;

/** Until when Discord is asked for a timeout at a moment: to its end, or as far as Discord goes. */
export function timeoutUntil({ expiresAt }: Pick<Case, 'expiresAt'>, from: Date): Date {
  const furthest = from.getTime() + longestTimeoutMs;
  return new Date(Math.min(expiresAt?.getTime() ?? furthest, furthest));
}

/** Until when Discord is asked for it at first. */
export function firstTimeoutUntil(record: Pick<Case, 'expiresAt' | 'createdAt'>): Date {
  return timeoutUntil(record, record.createdAt);
}
