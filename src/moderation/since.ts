import { parseDuration } from './duration';
import { done, type Result, refuse } from './refusal';

/** Reads the start of a period: a duration back from `now` (`30d`), or a day in UTC (`2026-01-31`). */
export function parseSince(text: string, now: Date): Result<Date> {
  const day = new Date(`${text.trim()}T00:00:00Z`);
  if (isDay(day, text.trim())) return done(day);
  const duration = parseDuration(text);
  return duration.ok ? done(new Date(now.getTime() - duration.value)) : refuse({ code: 'bad_since', text });
}

/** JavaScript reads 31 February as a day in March. */
function isDay(day: Date, text: string): boolean {
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}
