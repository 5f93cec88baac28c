import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSince } from '../../src/moderation/since';

const now = new Date('2026-03-01T12:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;

describe('parseSince', () => {
  it('reads a duration back from now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), (days) => {
        expect(parseSince(`${days}d`, now)).toEqual({
          ok: true,
          value: new Date(now.getTime() - days * dayMs),
        });
      }),
    );
  });

  it('reads a day as its beginning in UTC, blank ends or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom('', ' '), (days, blank) => {
        const start = new Date(days * dayMs);
        const text = `${blank}${start.toISOString().slice(0, 10)}${blank}`;
        expect(parseSince(text, now)).toEqual({ ok: true, value: start });
      }),
    );
  });

  it('reads a day in UTC wherever the bot runs', () => {
    const built = join(__dirname, '..', '..', 'dist', 'src', 'moderation', 'since.js');
    const program = `process.stdout.write(JSON.stringify(require(${JSON.stringify(built)}).parseSince('2026-01-31', new Date())))`;
    const env = { ...process.env, TZ: 'America/New_York' };
    expect(JSON.parse(execFileSync(process.execPath, ['-e', program], { env, encoding: 'utf8' }))).toEqual({
      ok: true,
      value: '2026-01-31T00:00:00.000Z',
    });
  });

  it('reads the 29th of February in a leap year', () => {
    expect(parseSince('2024-02-29', now)).toEqual({ ok: true, value: new Date('2024-02-29T00:00:00Z') });
  });

  it.each(['2025-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-32', '2026-01-00'])(
    'refuses %s, a day that is in no calendar',
    (text) => {
      expect(parseSince(text, now)).toEqual({ ok: false, refusal: { code: 'bad_since', text } });
    },
  );

  it.each([
    '',
    'yesterday',
    '0d',
    '11y',
    '2026-1-3',
    '01.02.2026',
    '2026-01-31T10:00',
    '2026-01-31 2026-02-01',
    '+010000-01-01',
    '-000001-01-01',
    '20260-01-01',
  ])('refuses %j in the words of a period, and gives the text back', (text) => {
    expect(parseSince(text, now)).toEqual({ ok: false, refusal: { code: 'bad_since', text } });
  });
});
