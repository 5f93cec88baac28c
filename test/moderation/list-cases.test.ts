import fc from 'fast-check';
import { Case } from '../../src/entities/case';
import { caseStates, caseTypes } from '../../src/entities/case-type';
import type { Context } from '../../src/moderation/context';
import {
  type CasePage,
  listCases,
  type PageKey,
  type Search,
  searchCases,
} from '../../src/moderation/list-cases';
import type { CaseListOptions } from '../../src/repositories/case-list';
import type { CaseRepository } from '../../src/repositories/case-repository';

const guildId = '1';

const newestFirst = (numbers: readonly number[]) => numbers.toSorted((one, other) => other - one);

/** Cases with these numbers, read as the repository reads them; what they were narrowed to is kept. */
function casesOf(numbers: readonly number[]) {
  const asked: CaseListOptions[] = [];
  const readPage = ({ before = Infinity, after = -Infinity, limit = 100, ...filter }: CaseListOptions) => {
    asked.push(filter);
    const within = newestFirst(numbers).filter((number) => number < before && number > after);
    const page = Number.isFinite(after) ? within.slice(-limit) : within.slice(0, limit);
    return page.map((number) => Object.assign(new Case(), { number, reason: null }));
  };
  const cases: Partial<CaseRepository> = {
    getCasesByOptions: (_, options) => Promise.resolve(readPage(options ?? {})),
  };
  return { asked, context: { cases } as Pick<Context, 'cases'> };
}

const read = (numbers: readonly number[], key: PageKey) =>
  listCases(casesOf(numbers).context, guildId, {}, key);
const shown = (page: CasePage) => page.cases.map(({ number }) => number);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);

/** Every page from the newest to the oldest. */
async function walkOlder(numbers: readonly number[]): Promise<{ pages: CasePage[]; last: CasePage }> {
  let last = await read(numbers, { newest: true });
  const pages = [last];
  while (last.olderThan !== null) {
    last = await read(numbers, { before: last.olderThan });
    pages.push(last);
  }
  return { pages, last };
}

/** Every page from the newest to this one, read upwards. */
async function walkNewer(numbers: readonly number[], from: CasePage): Promise<CasePage[]> {
  let page = from;
  const pages = [page];
  while (page.newerThan !== null) {
    page = await read(numbers, { after: page.newerThan });
    pages.unshift(page);
  }
  return pages;
}

/** Numbers that are there, newest first: with gaps, as deleted cases leave them. */
const present = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 60 }).map(newestFirst);

describe('listCases', () => {
  it('shows every case once, newest first, to who walks to the end and back, whatever their number', async () => {
    await fc.assert(
      fc.asyncProperty(present, async (numbers) => {
        const { pages, last } = await walkOlder(numbers);
        expect(pages.flatMap(shown)).toEqual(numbers);
        const back = await walkNewer(numbers, last);
        expect(back.flatMap(shown)).toEqual(numbers);
      }),
    );
  });

  it('shows ten at most, and no empty page to walk to', async () => {
    await fc.assert(
      fc.asyncProperty(present, async (numbers) => {
        const { pages } = await walkOlder(numbers);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(numbers.length / 10)));
        for (const { cases } of pages) expect(cases.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('has no way on when all fits on a page, and one as soon as it does not', async () => {
    expect(await read([], { newest: true })).toEqual({
      ...{ cases: [], olderThan: null, newerThan: null, named: new Map() },
    });
    expect(await read(upTo(10), { newest: true })).toMatchObject({ olderThan: null, newerThan: null });
    expect(await read(upTo(11), { newest: true })).toMatchObject({ olderThan: 2, newerThan: null });
  });

  it('has no way to newer ones from the newest page, reached from below', async () => {
    expect(await read(upTo(20), { after: 10 })).toMatchObject({ olderThan: 11, newerThan: null });
    expect(await read(upTo(21), { after: 10 })).toMatchObject({ olderThan: 11, newerThan: 20 });
  });

  it('moves nothing on an older page when cases are made meanwhile', async () => {
    const before = await read(upTo(30), { before: 21 });
    const after = await read(upTo(45), { before: 21 });
    expect(shown(after)).toEqual(shown(before));
  });

  it('shows the newest page in place of one from which every case has gone', async () => {
    const page = await read(upTo(12), { after: 12 });
    expect(page).toEqual(await read(upTo(12), { newest: true }));
    expect(shown(page)).toHaveLength(10);
  });

  it('reads where the cases stand that the reasons name in one statement, and in none where they name none', async () => {
    const asked: (readonly number[])[] = [];
    const record = (number: number, reason: string) => Object.assign(new Case(), { number, reason });
    const many = Array.from({ length: 12 }, (_, index) => `#${100 + index}`).join(' ');
    const cases: Partial<CaseRepository> = {
      getCasesByOptions: () => Promise.resolve([record(3, 'as #2, #2 and a#9'), record(2, many)]),
      findPosts: (_, numbers) => {
        asked.push(numbers);
        return Promise.resolve([{ number: 2, channelId: '5', messageId: '6' }]);
      },
    };
    const context = { cases } as Pick<Context, 'cases'>;
    const { named } = await listCases(context, guildId, {}, { newest: true });
    expect(asked).toEqual([[2, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109]]);
    expect([...named]).toEqual([[2, { guildId, channelId: '5', messageId: '6' }]]);
    await read(upTo(3), { newest: true });
  });
});

describe('searchCases', () => {
  const nothing: Search = {
    userId: null,
    moderatorId: null,
    type: null,
    state: null,
    contains: null,
    since: null,
  };
  const filterOf = async (search: Partial<Search>) => {
    const found = await searchCases(casesOf(upTo(3)).context, guildId, { ...nothing, ...search });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value.filter;
  };

  it('narrows to what was chosen, and names nothing else, not even as undefined', async () => {
    const search = {
      userId: '5',
      moderatorId: '6',
      type: 'ban',
      state: 'active',
      contains: ' spam\u0000 ',
      since: '2026-01-31',
    };
    expect(await filterOf(search)).toStrictEqual({
      userId: '5',
      moderatorId: '6',
      type: 'ban',
      status: 'active',
      contains: 'spam',
      since: new Date('2026-01-31T00:00:00Z'),
    });
    expect(await filterOf({})).toStrictEqual({});
    expect(await filterOf({ type: 'note' })).toStrictEqual({ type: 'note' });
  });

  it('reads a period to the second, as the buttons remember it', async () => {
    const { since } = await filterOf({ since: '90s' });
    expect(since?.getMilliseconds()).toBe(0);
    expect(Date.now() - (since?.getTime() ?? 0)).toBeGreaterThanOrEqual(90_000);
  });

  it('reads the newest page with the filter that its further pages have', async () => {
    const { asked, context } = casesOf(upTo(12));
    const found = await searchCases(context, guildId, { ...nothing, userId: '5' });
    expect(asked).toEqual([{ userId: '5' }]);
    expect(found).toMatchObject({
      ok: true,
      value: { page: { olderThan: 3, newerThan: null }, filter: { userId: '5' } },
    });
  });

  it.each([
    [{ type: 'felony' }, 'felony'],
    [{ type: 'constructor' }, 'constructor'],
    [{ state: 'done' }, 'done'],
    [{ state: '__proto__' }, '__proto__'],
  ])('refuses %j, which nobody is offered, and then reads no cases', async (search, text) => {
    const { asked, context } = casesOf(upTo(3));
    const found = await searchCases(context, guildId, { ...nothing, ...search });
    expect(found).toEqual({ ok: false, refusal: { code: 'bad_choice', text } });
    expect(asked).toEqual([]);
  });

  it('narrows to every type and state there is', async () => {
    for (const type of caseTypes) expect(await filterOf({ type })).toEqual({ type });
    for (const state of caseStates) expect(await filterOf({ state })).toEqual({ status: state });
  });

  it('refuses a period it cannot read, and then reads no cases', async () => {
    const { asked, context } = casesOf(upTo(3));
    const found = await searchCases(context, guildId, { ...nothing, since: 'ages' });
    expect(found).toEqual({ ok: false, refusal: { code: 'bad_since', text: 'ages' } });
    expect(asked).toEqual([]);
  });
});
