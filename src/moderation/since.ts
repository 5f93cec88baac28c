import { parseDuration } from './duration';
import { done, type Result, refuse } from './refusal';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the start of a period: a duration back from `now` (`30d`), or a day in UTC (`2026-01-31`). */
export function parseSince(text: string, now: Date): Result<Date> {
  const day = isoDay.test(text.trim()) ? new Date(`${text.trim()}T00:00:00Z`) : null;
  if (day && !Number.isNaN(day.getTime())) return done(day);
  const duration = parseDuration(text);
  return duration.ok ? done(new Date(now.getTime() - duration.value)) : refuse({ code: 'bad_since', text });
}
