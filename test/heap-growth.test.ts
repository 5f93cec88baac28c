import { growthPercent } from '../src/heap-growth';

const MiB = 1024 * 1024;

describe('The heap may grow', () => {
  it('by 30 % where it is large', () => {
    expect([110, 500, 2_000].map((used) => growthPercent(used * MiB))).toEqual([30, 30, 30]);
  });

  it('by 32 MiB where it is small, so that V8 does not look through it again and again', () => {
    expect([16, 32, 64].map((used) => growthPercent(used * MiB))).toEqual([200, 100, 50]);
  });
});
