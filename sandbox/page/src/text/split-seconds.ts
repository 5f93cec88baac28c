import { exactUnits, type TimeUnit } from './time-units';

/** Whole seconds as days, hours, minutes and seconds, from the largest that there is one of; at least the seconds. */
export function splitSeconds(seconds: number): readonly (readonly [count: number, unit: TimeUnit])[] {
  let left = seconds;
  const parts = exactUnits.map((unit) => {
    const count = Math.floor(left / unit.seconds);
    left -= count * unit.seconds;
    return [count, unit] as const;
  });
  return parts.slice(parts.findIndex(([count]) => count > 0));
}
