import { second, timeUnits } from './time-units';

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Such as “2 minutes ago” or “in 3 days”. Both in epoch milliseconds. */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  const unit = timeUnits.find((one) => Math.abs(seconds) >= one.seconds) ?? second;
  return format.format(Math.round(seconds / unit.seconds), unit.name);
}
