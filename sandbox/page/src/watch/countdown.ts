import { splitSeconds } from '../text/split-seconds';

/**
 * How long it is until a time in its two largest units, such as `2 d 5 h` or `12 s`; begun seconds count whole. Both in
 * epoch milliseconds.
 */
export function countdown(until: number, now: number): string {
  const parts = splitSeconds(Math.max(0, Math.ceil((until - now) / 1_000))).slice(0, 2);
  return parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, { sign }]) => `${count} ${sign}`)
    .join(' ');
}
