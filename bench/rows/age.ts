import { createDataSource } from '../../src/database/data-source';
import type { CaseListOptions } from '../../src/repositories/case-list';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';
import { createTestDatabase, type TestDatabase } from '../../test/support/database';
import { inTurns } from '../in-turns';
import { type Line, median } from '../line';
import type { Row } from '../row';

const times = 40;
const dueCount = 100;

/** A young server: one guild of a thousand cases among ten thousand. An old one: one of two hundred thousand among twice as many. */
const servers = {
  young: { guild: '1', cases: 1_000, others: 9_000 },
  old: { guild: '1', cases: 200_000, others: 200_000 },
} as const;

/**
 * Cases as they come about: half of them warnings, a third temporary bans that are over, the rest in force for long. Of
 * one guild in hundreds of people, of the others in thousands.
 */
const fillSql = `
insert into cases (guild_id, number, type, user_id, user_name, moderator_id, moderator_name, reason, created_at,
  status, settled_at, expires_at, ended_at, ending)
select $1::bigint + n % $3::int, 1 + n / $3::int, k.type, 1000 + n % (1 + $2::int / 5), 'somebody', 1 + n % 50, 'moderator',
  'Reason no. ' || n || ' for what was said', now() - n * interval '1 s', 'applied', now(),
  case when k.type = 'tempban' then now() + interval '1 year' end,
  case when k.is_over then now() end, case when k.is_over then 'expired' end
from generate_series(0, $2::int - 1) n,
  lateral (select case when n % 2 = 0 then 'warn' else 'tempban' end as type,
    n % 2 = 1 and (n % 6 <> 5 or n >= 1 + $2::int / 5) as is_over) k`;

const dueSql = `
update cases set created_at = now() - interval '2 years', expires_at = now() - interval '1 s'
where id in (select id from cases where type = 'tempban' and ended_at is null order by id limit ${dueCount})`;

interface Server {
  readonly database: TestDatabase;
  readonly cases: CaseRepository;
  close(): Promise<void>;
}

async function openServer({
  cases: own,
  others,
}: {
  readonly cases: number;
  readonly others: number;
}): Promise<Server> {
  const database = await createTestDatabase();
  await database.query('insert into guilds (id, case_count) select generate_series(1, 1001), 1000000');
  await database.query(fillSql, ['1', own, 1]);
  await database.query(fillSql, ['2', others, 1000]);
  await database.query(dueSql);
  await database.query('vacuum analyze cases');
  const source = await createDataSource(database.url).initialize();
  return {
    database,
    cases: caseRepository(source.manager),
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}

/** What costs as much on an old server as on a young one. */
export const age: Row = {
  row: 5,
  alsoRow: 6,
  async measure() {
    const young = await openServer(servers.young);
    process.stderr.write('filling the old server …\n');
    const old = await openServer(servers.old);
    const lines = [await due(young, old), ...(await lists(young, old))];
    await young.close();
    await old.close();
    return lines;
  },
};

async function due(young: Server, old: Server): Promise<Line> {
  const claim = ({ cases, database }: Server) => {
    let claimed = 0;
    return {
      run: async () => {
        claimed = (await cases.claimDue({ holder: 'bench', leaseSeconds: 60, limit: dueCount })).length;
      },
      again: async () => {
        if (claimed !== dueCount) throw new Error(`${claimed} were due.`);
        await database.query(
          'update cases set lease_until = null, lease_holder = null where lease_holder is not null',
        );
      },
    };
  };
  const [one, other] = [claim(young), claim(old)];
  const took = { young: [] as number[], old: [] as number[] };
  for (let turn = 0; turn < times; turn++) {
    const turns = await inTurns(1, { young: one.run, old: other.run });
    took.young.push(...turns.young);
    took.old.push(...turns.old);
    await one.again();
    await other.again();
  }
  return {
    ...{ row: 5, what: `claiming ${dueCount} that are due of 400,000`, against: 'of 10,000', unit: 'ms' },
    ...{ ours: median(took.old), limit: median(took.young), target: { most: 1.5 } },
  };
}

const filters: Readonly<Record<string, CaseListOptions>> = {
  'by guild': {},
  'by person': { userId: '1000' },
  'by moderator': { moderatorId: '7' },
  'by type and state': { type: 'tempban', status: 'active' },
};

async function lists(young: Server, old: Server): Promise<Line[]> {
  const read = (server: Server, options: CaseListOptions) => () =>
    server.cases.getCasesByOptions('1', { ...options, limit: 11 });
  const against = 'a guild of 1,000 among 10,000';
  const lines: Line[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    for (const [page, back] of [
      ['first page', 0],
      ['page far back', 0.9],
    ] as const) {
      const before = ({ cases }: { readonly cases: number }) =>
        back ? { before: Math.round(cases * (1 - back)) } : {};
      const took = await inTurns(times, {
        young: read(young, { ...filter, ...before(servers.young) }),
        old: read(old, { ...filter, ...before(servers.old) }),
      });
      lines.push({
        ...{ row: 6, what: `list ${name}, ${page}, of 200,000 among 400,000`, against, unit: 'ms' },
        ...{ ours: median(took.old), limit: median(took.young), target: { most: 1.5 } },
      });
    }
  }
  const search = (number: number) => ({ contains: `no. ${number} for` });
  const took = await inTurns(times / 4, { young: read(young, search(77)), old: read(old, search(77_777)) });
  const found = { ours: median(took.old), unit: 'ms' } as const;
  return [
    ...lines,
    {
      row: 6,
      what: 'search of 200,000 reasons',
      against,
      ...found,
      limit: median(took.young),
      target: { most: 50 },
    },
    {
      row: 6,
      what: 'search of 200,000 reasons',
      against: '100 ms',
      ...found,
      limit: 100,
      target: { most: 1 },
    },
  ];
}
