import { splitSeconds } from '../text/split-seconds';

/** Seconds as people say them, such as “1 minute 30 seconds”. */
export function lengthInWords(seconds: number): string {
  return splitSeconds(seconds)
    .filter(([count]) => count > 0)
    .map(([count, { name }]) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(' ');
}
