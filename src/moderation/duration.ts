import { Duration } from '@sapphire/duration';
import { done, type Result, refuse } from './refusal';

const written = /^(?:\d{1,9}(?:mo|[smhdwy]))+$/;

/** Ten years: beyond it a sanction without an end is meant. */
const longestDurationMs = 10 * 365 * 24 * 60 * 60 * 1000;

/**
 * Reads a duration as moderators write it: `90s`, `10m`, `1h30m`, `7d`, `2w`, `1mo` (a month is 30.4 days).
 *
 * @returns milliseconds, more than 0 and at most ten years.
 */
export function parseDuration(text: string): Result<number> {
  const compact = text.replace(/\s+/g, '').toLowerCase();
  const durationMs = written.test(compact) ? new Duration(compact).offset : Number.NaN;
  if (!(durationMs > 0)) return refuse({ code: 'bad_duration', text });
  return durationMs <= longestDurationMs
    ? done(Math.round(durationMs))
    : refuse({ code: 'duration_too_long' });
}
