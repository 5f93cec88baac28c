const firstPauseSeconds = 30;
const longestPauseSeconds = 60 * 60;

/** The pause after so many refusals in a row: 30 s, doubled each time, an hour at most. */
export function pauseSeconds(refusals: number): number {
  return Math.min(firstPauseSeconds * 2 ** Math.max(refusals - 1, 0), longestPauseSeconds);
}
