import { HoldLimit } from '../../src/moderation/hold-limit';

const start = Date.UTC(2026, 0, 31);
const second = 1_000;

/** What each attempt is answered, made so many milliseconds after the start. */
const admissions = (limit: HoldLimit, ...atMs: readonly number[]) =>
  atMs.map((ms) => limit.admit('somebody', start + ms));

describe('HoldLimit', () => {
  it('admits five attempts in a minute, says once that it stops, and then admits none', () => {
    expect(admissions(new HoldLimit(), 0, 1, 2, 3, 4, 5, 6, 59 * second)).toEqual([
      ...['hold', 'hold', 'hold', 'hold', 'hold'],
      ...['stop', 'stopped', 'stopped'],
    ]);
  });

  it('admits any number of attempts that are far enough apart', () => {
    const everyQuarter = Array.from({ length: 40 }, (_, index) => index * 15 * second);
    expect(new Set(admissions(new HoldLimit(), ...everyQuarter))).toEqual(new Set(['hold']));
  });

  it('admits again after a minute without attempts, and says again that it stops', () => {
    const limit = new HoldLimit();
    admissions(limit, 0, 1, 2, 3, 4, 5);
    expect(admissions(limit, 60 * second)).toEqual(['stopped']);
    const quiet = 120 * second;
    expect(admissions(limit, quiet, quiet, quiet, quiet, quiet, quiet)).toEqual([
      ...['hold', 'hold', 'hold', 'hold', 'hold'],
      'stop',
    ]);
  });

  it('goes on stopping somebody whose roles are changed without a pause', () => {
    const everySecond = Array.from({ length: 300 }, (_, index) => index * second);
    expect(
      admissions(new HoldLimit(), ...everySecond).filter((admission) => admission === 'hold'),
    ).toHaveLength(5);
  });

  it('counts everybody by themselves', () => {
    const limit = new HoldLimit();
    admissions(limit, 0, 1, 2, 3, 4, 5);
    expect(limit.admit('somebody else', start + 6)).toBe('hold');
  });
});
