import type { CaseListOptions } from '../../src/repositories/case-list';
import { inTurns } from '../in-turns';
import { type Line, median } from '../line';
import { busyPerson, guilds, smallCases, wanted } from './fill';
import type { Server, Servers } from './servers';

const times = 40;
const warmUps = 5;

/** A page and one more, as a list reads it. */
const limit = 11;

const filters: Readonly<Record<string, CaseListOptions>> = {
  'by guild': {},
  'by person': { userId: busyPerson },
  'by moderator': { moderatorId: '7' },
  'by type': { type: 'timeout' },
  'by type and state': { type: 'tempban', status: 'active' },
  'of what is active': { status: 'active' },
  'of what has expired': { status: 'expired' },
  'of what failed': { status: 'failed' },
  'of what is deleted': { status: 'deleted' },
};

const count = (number: number) => number.toLocaleString('en');

const read =
  ({ repository }: Server, options: CaseListOptions, guildId: string = guilds.large) =>
  () =>
    repository.getCasesByOptions(guildId, { ...options, limit });

const inGuild = ({ ofGuild, cases }: Server) => `${count(ofGuild)} among ${count(cases)}`;

/** Lists by key, in the large guild of an old server and in the guild of a young one. */
export async function listLines({ young, old }: Servers): Promise<Line[]> {
  const pages: Readonly<Record<string, readonly [CaseListOptions, CaseListOptions]>> = {
    'first page': [{}, {}],
    // Of the young guild, the page in its middle.
    'page 1,000': [
      { before: young.ofGuild / 2 },
      { before: Math.max(old.ofGuild - 10_000, old.ofGuild / 2) },
    ],
  };
  const lines: Line[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    for (const [page, [ofYoung, ofOld]] of Object.entries(pages)) {
      lines.push(
        await line(
          { young, old },
          `list ${name}, ${page}`,
          { ...filter, ...ofYoung },
          { ...filter, ...ofOld },
        ),
      );
    }
  }
  const [ofYoung, ofOld] = [{ since: await fiveMinutesBack(young) }, { since: await fiveMinutesBack(old) }];
  return [...lines, await line({ young, old }, 'list since five minutes ago', ofYoung, ofOld)];
}

/** Five cases ago: a page that is not filled. */
async function fiveMinutesBack({ database }: Server): Promise<Date> {
  const sql = `select max(created_at) - interval '5 min' as since from cases where guild_id = $1`;
  const [newest] = await database.query<{ since: Date }>(sql, [guilds.large]);
  if (!newest) throw new Error('There are no cases.');
  return newest.since;
}

async function line(
  { young, old }: Pick<Servers, 'young' | 'old'>,
  what: string,
  ofYoung: CaseListOptions,
  ofOld: CaseListOptions,
): Promise<Line> {
  const ways = { young: read(young, ofYoung), old: read(old, ofOld) };
  await inTurns(warmUps, ways);
  const took = await inTurns(times, ways);
  return {
    ...{ row: 6, what: `${what}, of ${inGuild(old)}`, against: `of ${inGuild(young)}`, unit: 'ms' },
    ...{ ours: median(took.old), limit: median(took.young), target: { most: 1.5 } },
  };
}

/** A text that is looked for, in a young server and in an old one, and whether there is a target. */
type Text = readonly [what: string, inYoung: string, inOld: string, hasTarget: boolean];

const far = (cases: number) => Math.round((cases * 0.3) / 100) * 100;

/** Searches of reasons, in the large guild of an old server and in the guild of a young one. */
export async function searchLines({ young, old }: Servers): Promise<Line[]> {
  const texts: readonly Text[] = [
    ['a number that stands there once', wanted.number(far(young.cases)), wanted.number(far(old.cases)), true],
    ['a word of many', 'caps', 'caps', true],
    ['two words', wanted.phrase, wanted.phrase, true],
    ['three words', 'caps flood final', 'caps flood final', true],
    ['what nobody wrote', 'xyzzy', 'xyzzy', true],
    ['two letters nobody wrote', 'zq', 'zq', false],
  ];
  const lines: Line[] = [];
  for (const [what, inYoung, inOld, hasTarget] of texts) {
    const took = await inTurns(hasTarget ? times / 4 : 3, {
      young: read(young, { contains: inYoung }),
      old: read(old, { contains: inOld }),
    });
    const base = { row: 6, what: `search for ${what}, in ${inGuild(old)}`, unit: 'ms' } as const;
    const ours = median(took.old);
    lines.push(
      {
        ...{ ...base, ours, limit: median(took.young), against: `in ${inGuild(young)}` },
        target: hasTarget ? { most: 50 } : null,
      },
      { ...base, ours, limit: 100, against: '100 ms', target: hasTarget ? { most: 1 } : null },
    );
  }
  return [...lines, await smallLine({ young, old })];
}

/** A guild that has as many cases as that of the young server, and an old server around it. */
async function smallLine({ young, old }: Pick<Servers, 'young' | 'old'>): Promise<Line> {
  const contains = 'despite final chance';
  const took = await inTurns(times, {
    young: read(young, { contains }),
    old: read(old, { contains }, guilds.small),
  });
  return {
    ...{
      row: 6,
      what: `search of three words, in ${count(smallCases)} among ${count(old.cases)}`,
      unit: 'ms',
    },
    ...{ against: `in ${inGuild(young)}`, ours: median(took.old), limit: median(took.young) },
    target: { most: 1.5 },
  };
}
