import { createLogLimit, mostLinesAMinute } from '../src/log-limit';

const away = (code = 'ECONNREFUSED') => Object.assign(new Error('connect'), { code });

/** A limit with a clock that is set by hand. */
function stage() {
  let time = 0;
  const limit = createLogLimit(() => time);
  const times = (count: number, line: readonly unknown[]) =>
    Array.from({ length: count }, () => limit(line)).filter((leftOut) => leftOut !== null).length;
  return { limit, times, pass: (ms: number) => (time += ms) };
}

describe('The limit of the log', () => {
  it('lets ten lines a minute through that report the same error in the same words', () => {
    const { times, pass } = stage();
    expect(times(1000, [{ error: away(), number: 1 }, 'task failed'])).toBe(mostLinesAMinute);
    pass(59_999);
    expect(times(1000, [{ error: away(), number: 2 }, 'task failed'])).toBe(0);
    pass(1);
    expect(times(1000, [{ error: away(), number: 3 }, 'task failed'])).toBe(mostLinesAMinute);
  });

  it('says with the first line of the next minute how many were left out', () => {
    const { limit, times, pass } = stage();
    const line = [{ error: away() }, 'task failed'];
    times(35, line);
    pass(60_000);
    expect([limit(line), limit(line)]).toEqual([25, 0]);
  });

  it('counts other words and other errors by themselves', () => {
    const { times } = stage();
    times(100, [{ error: away() }, 'task failed']);
    expect(times(100, [{ error: away() }, 'case left pending'])).toBe(mostLinesAMinute);
    expect(times(100, [{ error: away('57P01') }, 'task failed'])).toBe(mostLinesAMinute);
    expect(times(100, [{ error: new Error('it broke') }, 'task failed'])).toBe(mostLinesAMinute);
    expect(times(100, [{ error: new TypeError('it broke') }, 'task failed'])).toBe(mostLinesAMinute);
  });

  it('lets everything through that reports no error', () => {
    const { times } = stage();
    expect(times(100, [{ number: 1 }, 'channels open to people in jail'])).toBe(100);
    expect(times(100, ['connected'])).toBe(100);
    expect(times(100, [])).toBe(100);
  });

  it('says so however long it takes until the next, whatever else is written meanwhile', () => {
    const { limit, times, pass } = stage();
    times(12, [{ error: away('one') }, 'task failed']);
    pass(3_600_000);
    times(12, [{ error: away('two') }, 'task failed']);
    expect(limit([{ error: away('one') }, 'task failed'])).toBe(2);
  });
});
