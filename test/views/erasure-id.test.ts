import fc from 'fast-check';
import type { ErasureOrder } from '../../src/moderation/erasure-order';
import { fromErasureId, toErasureId } from '../../src/views/erasure-id';
import { anyText } from '../moderation/any-text';
import { anyId, anyNumber } from './hostile-case';

/** What an interaction's id can hold: 42 bits of milliseconds after Discord's beginning. */
const askedAt = fc.date({
  min: new Date('2015-01-01'),
  max: new Date(1_420_070_400_000 + 2 ** 42),
  noInvalidDate: true,
});
const order: fc.Arbitrary<ErasureOrder> = fc.oneof(
  fc.record(
    { what: fc.constant('person' as const), userId: anyId, askedById: anyId, askedAt },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      what: fc.constant('guild' as const),
      seenEndings: fc.oneof(fc.constant(0), anyNumber),
      askedById: anyId,
      askedAt,
    },
    { noNullPrototype: true },
  ),
);

describe('toErasureId', () => {
  it('is read back as it was, to the millisecond, and is never longer than Discord takes', () => {
    fc.assert(
      fc.property(order, (asked) => {
        expect(fromErasureId(toErasureId(asked))).toStrictEqual(asked);
        expect(toErasureId(asked).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('fromErasureId', () => {
  it.each([
    '',
    'erase',
    'erase:person:1:2',
    'erase:person::2:3',
    'erase:guild::2:3',
    'erase:guild:x:2:3',
    'erase:all:1:2:3',
    'erase:person:1:2:3:4',
    'erase:person:1:2:-3',
    'xerase:person:1:2:3',
    'live:lift:7',
    'cases:n::::::',
  ])('is null for %j, which was never written by us', (id) => {
    expect(fromErasureId(id)).toBeNull();
  });

  it('is null for any other text', () => {
    fc.assert(fc.property(anyText, (id) => expect(fromErasureId(id)).toBeNull()));
  });
});
