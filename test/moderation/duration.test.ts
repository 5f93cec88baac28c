import fc from 'fast-check';
import { parseDuration } from '../../src/moderation/duration';
import { anyText } from './any-text';

const day = 24 * 60 * 60 * 1000;
const unitMs = {
  s: 1000,
  m: 60 * 1000,
  h: 60 * 60 * 1000,
  d: day,
  w: 7 * day,
  mo: (365 * day) / 12,
  y: 365 * day,
} as const;
/** Ten years. */
const longestMs = 10 * 365 * day;

type Part = readonly [count: number, unit: keyof typeof unitMs];

const units = Object.keys(unitMs) as (keyof typeof unitMs)[];
const parts = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.constantFrom(...units)), {
    minLength: 1,
    maxLength: 5,
  });
const written = (all: readonly Part[]) => all.map(([count, unit]) => `${count}${unit}`).join('');
const sum = (all: readonly Part[]) => all.reduce((ms, [count, unit]) => ms + count * unitMs[unit], 0);

const expected = (text: string, ms: number) => {
  if (ms === 0) return { ok: false, refusal: { code: 'bad_duration', text } };
  if (ms > longestMs) return { ok: false, refusal: { code: 'duration_too_long' } };
  return { ok: true, value: ms };
};

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['7d', 7 * day],
    ['2w', 14 * day],
    ['1mo', (365 * day) / 12],
    ['12mo', 365 * day],
    ['10y', longestMs],
    [' 1H 30m ', 5_400_000],
    ['0s1m', 60_000],
  ])('reads %j', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms });
  });

  it('reads any run of numbers and units as their sum, and refuses none at all or too long a one', () => {
    fc.assert(
      fc.property(fc.oneof(parts(12), parts(999_999_999)), (all) => {
        expect(parseDuration(written(all))).toEqual(expected(written(all), sum(all)));
      }),
    );
  });

  it('takes ten years to the last second, and not one second more', () => {
    const seconds = longestMs / 1000;
    expect(parseDuration(`${seconds}s`)).toEqual({ ok: true, value: longestMs });
    expect(parseDuration(`${seconds + 1}s`)).toEqual({ ok: false, refusal: { code: 'duration_too_long' } });
  });

  it.each([
    '',
    ' ',
    '0s',
    '0',
    '10',
    'h',
    '-1h',
    '1.5h',
    '1h30',
    '1h-30m',
    'soon',
    '1 fortnight',
    '1ms',
    '٣h',
    '1m\u0000',
  ])('refuses %j, and gives the text back for the sentence', (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, refusal: { code: 'bad_duration', text } });
  });

  it('gives, for any text at all, whole milliseconds above 0 and up to ten years, or a refusal', () => {
    const anything = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('0', '9', 's', 'm', 'o', 'y', ' ') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseDuration(text);
        if (!read.ok) return;
        expect(Number.isInteger(read.value)).toBe(true);
        expect(read.value).toBeGreaterThan(0);
        expect(read.value).toBeLessThanOrEqual(longestMs);
      }),
      { numRuns: 500 },
    );
  });
});
