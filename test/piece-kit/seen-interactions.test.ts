import { SeenInteractions } from '../../src/piece-kit/seen-interactions';

const minuteMs = 60_000;

describe('SeenInteractions', () => {
  it('takes every interaction for new once, whatever else is seen between', () => {
    const seen = new SeenInteractions();
    expect(['1', '2', '1', '2', '3', '1'].map((id) => seen.isNew(id, 0))).toEqual([
      ...[true, true, false, false, true, false],
    ]);
  });

  it('remembers it for as long as Discord takes answers to it', () => {
    const seen = new SeenInteractions();
    seen.isNew('1', 0);
    expect(seen.isNew('1', 15 * minuteMs)).toBe(false);
    expect(seen.isNew('1', 15 * minuteMs + 1)).toBe(true);
  });
});
