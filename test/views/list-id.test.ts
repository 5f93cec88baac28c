import fc from 'fast-check';
import { caseStates, caseTypes } from '../../src/entities/case-type';
import type { ListFilter, PageKey } from '../../src/moderation/list-cases';
import { fromListId, longestSearch, toListId } from '../../src/views/list-id';
import { anyText } from '../moderation/any-text';
import { anyId, anyNumber } from './hostile-case';
import { hostileText } from './hostile-text';

/** What `/case list` can ask for: days of four digits, or a duration back from now. */
const days = {
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
};
const since = fc.date(days).map((time) => new Date(Math.floor(time.getTime() / 1000) * 1000));

const key: fc.Arbitrary<PageKey> = fc.oneof(
  anyNumber.map((before) => ({ before })),
  anyNumber.map((after) => ({ after })),
  fc.constant({ newest: true } as const),
);
const contains = hostileText(longestSearch)
  .map((text) => text.slice(0, longestSearch).toWellFormed())
  .filter((text) => text !== '');
const filter: fc.Arbitrary<ListFilter> = fc.record(
  {
    userId: anyId,
    moderatorId: anyId,
    type: fc.constantFrom(...caseTypes),
    status: fc.constantFrom(...caseStates),
    since,
    contains,
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('toListId', () => {
  it('is read back as it was, whatever a list is narrowed to', () => {
    fc.assert(
      fc.property(key, filter, (page, narrowed) => {
        const place = { key: page, filter: narrowed };
        expect(fromListId(toListId(place))).toStrictEqual(place);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps text that looks like the rest of an id', () => {
    for (const text of [':', '::::::', 'n:', 'cases:b1', 'a:b:c', '{{x}}', '😀:😀']) {
      const place = { key: { before: 3 }, filter: { contains: text } };
      expect(fromListId(toListId(place))).toStrictEqual(place);
    }
  });

  it('keeps the start of a period to the second, never later than it was', () => {
    const place = { key: { before: 3 }, filter: { since: new Date('2026-01-01T00:00:00.999Z') } };
    expect(fromListId(toListId(place))?.filter.since).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  it('never exceeds what Discord takes, at the longest of everything', () => {
    const longest = (all: readonly string[]) => all.toSorted((one, other) => other.length - one.length)[0];
    const id = toListId({
      key: { before: 2 ** 31 - 1 },
      filter: {
        userId: String(2n ** 63n - 1n),
        moderatorId: String(2n ** 63n - 1n),
        type: longest(caseTypes) as 'untimeout',
        status: longest(caseStates) as 'replaced',
        since: days.max,
        contains: 'x'.repeat(longestSearch),
      },
    });
    expect(id.length).toBeGreaterThan(90);
    expect(id.length).toBeLessThanOrEqual(100);
    fc.assert(
      fc.property(key, filter, (page, narrowed) =>
        expect(toListId({ key: page, filter: narrowed }).length).toBeLessThanOrEqual(100),
      ),
    );
  });

  it('never exceeds it for emoji either, counted as characters', () => {
    const place = { key: { before: 2 ** 31 - 1 }, filter: { contains: '😀'.repeat(longestSearch) } };
    expect([...toListId(place)].length).toBeLessThanOrEqual(100);
    expect(fromListId(toListId(place))).toStrictEqual(place);
  });
});

describe('fromListId', () => {
  it('is null for the id of another button', () => {
    const foreign = anyText.filter((id) => !id.startsWith('cases:') && id !== 'cases');
    fc.assert(fc.property(foreign, (id) => expect(fromListId(id)).toBeNull()));
    for (const id of ['', 'live:lift:7', 'casesb1', 'Cases:n:::::', 'case:n:::::'])
      expect(fromListId(id)).toBeNull();
  });

  it.each([
    'cases',
    'cases:',
    'cases:n',
    'cases:x1::::::',
    'cases:b::::::',
    'cases:bx::::::',
    'cases:b-1::::::',
    'cases:n:$:::::',
    'cases:n:::::$:',
    'cases:n:::felony:::',
    'cases:n:::constructor:::',
    'cases:n::::done::',
    'cases:n::::constructor::',
    'cases:b2147483648::::::',
    'cases:b01::::::',
    'cases:n:1y2p0ij32e8e8:::::',
    'cases:n::zzzzzzzzzzzzz::::',
    'cases:n:01:::::',
    'cases:n:::::-0:',
  ])('is null for %j, which begins like one of ours and was never written by us', (id) => {
    expect(fromListId(id)).toBeNull();
  });
});
