import { parseDuration } from './duration';

/** The units of a duration as they are written, in the order in which they are offered for a bare number. */
const units = ['h', 'd', 'm', 'w', 'mo', 's'] as const;

type DurationUnit = (typeof units)[number];

/** A duration as it is written, and what it comes to. */
export interface SpelledDuration {
  readonly text: string;
  readonly parts: readonly { readonly count: number; readonly unit: DurationUnit }[];
}

/** What is offered before anything is typed. */
const examples = ['10m', '1h', '6h', '12h', '1d', '3d', '7d', '2w', '1mo', '3mo'];

const part = /(\d{1,9})(mo|[smhdw])/g;
const whole = /^((?:\d{1,9}(?:mo|[smhdw]))*)(\d{1,9})(\p{L}*)$/u;

/**
 * Durations that begin with what was typed: `1` is an hour, a day …; the unit may be begun, or written out as
 * `2 days`. Nothing typed gives examples, and what cannot become a duration nothing.
 */
export function suggestDurations(_: object, typed: string): readonly SpelledDuration[] {
  const compact = typed.replace(/\s+/g, '').toLowerCase();
  const texts = compact === '' ? examples : completed(compact);
  return texts.filter((text) => parseDuration(text).ok).map((text) => ({ text, parts: partsOf(text) }));
}

function completed(compact: string): string[] {
  const [, before = '', count, letters = ''] = whole.exec(compact) ?? [];
  return count ? unitsOf(letters).map((unit) => `${before}${Number(count)}${unit}`) : [];
}

/** The units that letters begin, else the longest one that they begin with. */
function unitsOf(letters: string): readonly DurationUnit[] {
  const begun = units.filter((unit) => unit.startsWith(letters));
  if (begun.length > 0) return begun;
  const written = units.filter((unit) => letters.startsWith(unit));
  return written.toSorted((one, other) => other.length - one.length).slice(0, 1);
}

function partsOf(text: string): SpelledDuration['parts'] {
  return [...text.matchAll(part)].map(([, count, unit]) => ({
    count: Number(count),
    unit: unit as DurationUnit,
  }));
}
