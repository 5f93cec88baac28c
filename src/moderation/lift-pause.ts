import type { Case } from '../entities/case';

const firstPauseSeconds = 30;
const longestPauseSeconds = 60 * 60;

/** The pause after a refusal: 30 s, doubled each time, an hour at most. */
export function pauseSeconds({ liftAttempts }: Case): number {
  return Math.min(firstPauseSeconds * 2 ** Math.max(liftAttempts - 1, 0), longestPauseSeconds);
}
