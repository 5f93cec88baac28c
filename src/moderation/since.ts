import { parseDuration } from './duration';
import { done, type Result, refuse } from './refusal';

/** Reads the start of a period: a duration back from `now` (`30d`), or a day in UTC (`2026-01-31`). */
export function parseSince(text: string, now: Date): Result<Date> {
  const day = readDay(text.trim());
  if (day) return done(day);
  const duration = parseDuration(text);
  return duration.ok ? done(new Date(now.getTime() - duration.value)) : refuse({ code: 'bad_since', text });
}

/** JavaScript reads 31 February as a day in March, and years of more than four digits. */
function readDay(text: string): Date | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null;
}
