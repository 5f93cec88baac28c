import fc from 'fast-check';
import { outranks, type Rank } from '../../src/moderation/standing';

const rank: fc.Arbitrary<Rank> = fc.record({
  position: fc.integer({ min: 0, max: 3 }),
  roleId: fc.oneof(
    fc.integer({ min: 1, max: 4 }).map(String),
    fc.bigInt({ min: 2n ** 62n, max: 2n ** 62n + 3n }).map(String),
  ),
});
const isSame = (one: Rank, other: Rank) => one.position === other.position && one.roleId === other.roleId;

describe('outranks', () => {
  it('goes by position, whichever role is older', () => {
    const [high, low] = [
      { position: 2, roleId: '9' },
      { position: 1, roleId: '1' },
    ];
    expect(outranks(high, low)).toBe(true);
    expect(outranks(low, high)).toBe(false);
  });

  it('puts the older of two roles at one position above', () => {
    const older = { position: 1, roleId: '99999999999999999' };
    const newer = { position: 1, roleId: '100000000000000000' };
    expect(outranks(older, newer)).toBe(true);
    expect(outranks(newer, older)).toBe(false);
  });

  it('tells ids apart that a JavaScript number does not', () => {
    const older = { position: 1, roleId: '4611686018427387904' };
    const newer = { position: 1, roleId: '4611686018427387905' };
    expect([outranks(older, newer), outranks(newer, older)]).toEqual([true, false]);
  });

  it('puts nobody above themselves', () => {
    fc.assert(fc.property(rank, (any) => expect(outranks(any, { ...any })).toBe(false)));
  });

  it('puts exactly one of two different ranks above the other', () => {
    fc.assert(
      fc.property(rank, rank, (one, other) => {
        const above = [outranks(one, other), outranks(other, one)].filter(Boolean);
        expect(above).toHaveLength(isSame(one, other) ? 0 : 1);
      }),
    );
  });

  it('makes no ring', () => {
    fc.assert(
      fc.property(rank, rank, rank, (one, two, three) => {
        if (outranks(one, two) && outranks(two, three)) expect(outranks(one, three)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
