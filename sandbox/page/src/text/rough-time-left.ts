import { exactUnits, second } from './time-units';

/** How long it is until a time, such as `10 min`, in the largest unit that fits. Both in epoch milliseconds. */
export function roughTimeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  const unit = exactUnits.find((one) => seconds >= one.seconds) ?? second;
  return `${Math.round(seconds / unit.seconds)} ${unit.sign}`;
}
