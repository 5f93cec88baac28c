import { growthPercent } from '../src/heap-growth';

const MiB = 1024 * 1024;

describe('The heap may grow', () => {
  it('by 16 % where it is large', () => {
    expect([125, 500, 2_000].map((used) => growthPercent(used * MiB))).toEqual([16, 16, 16]);
  });

  it('by 20 MiB where it is small, so that V8 does not look through it again and again', () => {
    expect([10, 20, 40].map((used) => growthPercent(used * MiB))).toEqual([200, 100, 50]);
  });
});
