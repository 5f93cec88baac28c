import { migrate } from '../../src/database/migrate';
import type { CaseListOptions } from '../../src/repositories/case-list';
import { nearNumbers } from '../../src/repositories/text-search';
import { useRepositories } from './use-repositories';

const repositories = useRepositories();
const guildId = '5000000000000000001';
const newest = 2 * nearNumbers + 500;

/** More cases than are near; a text in few of them, and not in the newest. A small guild says the same. */
const manyCases = `
insert into guilds (id, case_count) values (${guildId}, ${newest}), (1, 500);
insert into cases (guild_id, number, type, user_id, moderator_id, reason, status, settled_at, deleted_at, deleted_by_id)
select g.id, n, case when n % 3 = 0 then 'note' else 'warn' end, n % 7, n % 5,
  case when n % 4000 = 40 then '50%_off \\ für🦀鼠 x' when n % 9 = 0 then null else 'Common no. ' || n end,
  'applied', now(), case when n % 11 = 0 then now() end, case when n % 11 = 0 then 1 end
from guilds g, generate_series(1, g.case_count) n;
analyze cases`;

const texts = ['common', 'NO. 77', 'no. 12345', '0%_OFF', '%_', '\\', 'für', '🦀', 'o. 2', 'xyzzy'];

const pages: readonly CaseListOptions[] = [
  {},
  { before: 300 },
  { before: nearNumbers },
  { before: newest - 250 },
  { after: 20 },
  { after: nearNumbers + 250 },
  { after: newest - 300 },
];

const filters: readonly CaseListOptions[] = [
  {},
  { type: 'note' },
  { moderatorId: '3' },
  { status: 'deleted' },
  { userId: '5' },
];

interface Said {
  readonly number: number;
  readonly type: string;
  readonly reason: string | null;
  readonly user: string;
  readonly moderator: string;
  readonly deleted: boolean;
}

let all: Said[];

beforeAll(async () => {
  await repositories.manager.query('drop index cases_reason');
  await repositories.manager.query(manyCases);
  all = await repositories.manager.query<Said[]>(
    `select number, type, reason, user_id as user, moderator_id as moderator, deleted_at is not null as deleted
     from cases where guild_id = $1 order by number desc`,
    [guildId],
  );
});

/** What a search is to find, by a look at every case. */
function expected({
  before = newest + 1,
  after,
  limit = 0,
  contains = '',
  ...filter
}: CaseListOptions): number[] {
  const { type, userId, moderatorId, status } = filter;
  const found = all.filter(
    (one) =>
      one.reason?.toLowerCase().includes(contains.toLowerCase()) &&
      one.number < before &&
      one.number > (after ?? 0) &&
      (type ?? one.type) === one.type &&
      (userId ?? one.user) === one.user &&
      (moderatorId ?? one.moderator) === one.moderator &&
      one.deleted === (status === 'deleted'),
  );
  const numbers = found.map(({ number }) => number);
  return after === undefined ? numbers.slice(0, limit) : numbers.slice(-limit);
}

/** Every text with every page, and the filters in turn. */
const searches = texts.flatMap((contains, text) =>
  pages.map((page, index) => ({ ...page, ...filters[(text + index) % filters.length], contains, limit: 11 })),
);

async function findsAll(): Promise<void> {
  for (const options of searches) {
    const found = await repositories.cases.getCasesByOptions(guildId, options);
    const numbers = found.map(({ number }) => number);
    expect({ options, found: numbers }).toEqual({ options, found: expected(options) });
  }
}

describe('the search for a text', () => {
  it('finds the nearest of a page, and those that are further away where these are too few', async () => {
    await findsAll();
  });

  it('finds the same with its index', async () => {
    expect(await migrate(repositories.manager.dataSource)).toBeNull();
    await findsAll();
  });
});
