import { growthPercent } from '../src/heap-growth';

const MiB = 1024 * 1024;

describe('The heap may grow', () => {
  it('by 20 % where it is large', () => {
    expect([120, 500, 2_000].map((used) => growthPercent(used * MiB))).toEqual([20, 20, 20]);
  });

  it('by 24 MiB where it is small, so that V8 does not look through it again and again', () => {
    expect([12, 24, 48].map((used) => growthPercent(used * MiB))).toEqual([200, 100, 50]);
  });
});
