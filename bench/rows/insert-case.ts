import { Pool, type PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { insertCase } from '../../src/repositories/insert-case';
import { createTestDatabase } from '../../test/support/database';
import { timeOf } from '../in-turns';
import { type Line, median } from '../line';
import type { Row } from '../row';

const perRound = 400;
const rounds = 9;

/** The ways count differently, and so each has guilds of its own. */
const guildsOfWay = 1_000;

/** A way to record a case of a person in a guild. */
type Insert = (guildId: string, userId: string) => Promise<unknown>;

/** How many cases are recorded a second, on one guild and on many, over one connection and over ten. */
export const insertions: Row = {
  row: 4,
  async measure() {
    const lines: Line[] = [];
    for (const [guilds, connections] of [
      [1, 1],
      [1, 10],
      [1_000, 10],
    ] as const) {
      lines.push(...(await measureOn(guilds, connections)));
    }
    return lines;
  },
};

async function measureOn(guilds: number, connections: number): Promise<Line[]> {
  const database = await createTestDatabase();
  const source = await createDataSource(database.url).initialize();
  const pool = new Pool({ connectionString: database.url, max: connections });
  const ways: Record<string, Insert> = {
    ours: (guildId, userId) => insertCase(source.manager, newCase(guildId, userId)),
    'the same statement through pg': await sameStatement(source.manager, pool),
    'select for update, update, insert': (guildId, userId) => forUpdate(pool, guildId, userId),
    'find the last number, then insert': (guildId, userId) =>
      untilUnique(() => findThenInsert(pool, guildId, userId)),
    'max + 1': (guildId, userId) => untilUnique(() => maxPlusOne(pool, guildId, userId)),
  };
  const apart = Object.keys(ways).length * guildsOfWay;
  await database.query(`insert into guilds (id) select generate_series(1, $1::int)`, [apart]);
  const rates = await ratesOf(ways, { guilds, connections });
  await pool.end();
  await source.destroy();
  await database.drop();
  return linesOf(rates, `${guilds === 1 ? 'one guild' : `${guilds} guilds`}, ${connections} at once`);
}

let lastUser = 10_000;

/** How many a second, by way: the middle of some rounds, in turns. */
async function ratesOf(
  ways: Readonly<Record<string, Insert>>,
  { guilds, connections }: { readonly guilds: number; readonly connections: number },
): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [way, insert]] of Object.entries(ways).entries()) {
      let left = perRound;
      const worker = async () => {
        while (left-- > 0)
          await insert(String(1 + index * guildsOfWay + (left % guilds)), String(lastUser++));
      };
      const ms = await timeOf(() => Promise.all(Array.from({ length: connections }, worker)));
      // The first round is for warming up.
      if (round > 0) rates.get(way)?.push((perRound * 1000) / ms);
    }
  }
  return new Map([...rates].map(([way, found]) => [way, median(found)]));
}

function linesOf(rates: ReadonlyMap<string, number>, where: string): Line[] {
  const ours = rates.get('ours') ?? Number.NaN;
  return [...rates]
    .filter(([way]) => way !== 'ours')
    .map(([against, limit]) => ({
      ...{ row: 4, what: `cases recorded, ${where}`, against, ours, limit, unit: 'a second' as const },
      target: targetOf(against),
    }));
}

/** The ways that look for the last number give one again once its case is gone, so that no target is set by them. */
function targetOf(against: string): Line['target'] {
  if (against.startsWith('the same')) return { least: 0.9 };
  return against.startsWith('select') ? { least: 2 } : null;
}

const newCase = (guildId: string, userId: string) =>
  ({ guildId, userId, moderatorId: '1', type: 'warn', reason: 'Rude', status: 'applied' }) as const;

/** The statement that `insertCase` sends, with its parameters, sent and prepared by pg. */
async function sameStatement(manager: EntityManager, pool: Pool): Promise<Insert> {
  const sent: [string, unknown[]][] = [];
  const spy = new Proxy(manager, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'query') return value;
      return (sql: string, values: unknown[]) => {
        sent.push([sql, values]);
        return target.query(sql, values);
      };
    },
  });
  await insertCase(spy, newCase('999999', '9'));
  const [first] = sent;
  if (!first) throw new Error('insertCase sent nothing.');
  const [text, [, , ...rest]] = first;
  return (guildId, userId) => pool.query({ name: 'insert', text, values: [guildId, userId, ...rest] });
}

const insertSql = `insert into cases (guild_id, user_id, number, type, moderator_id, reason, status, settled_at)
values ($1, $2, $3, 'warn', 1, 'Rude', 'applied', now())`;

async function forUpdate(pool: Pool, guildId: string, userId: string): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    await client.query('begin');
    const found = await client.query<{ case_count: number }>(
      'select case_count from guilds where id = $1 for update',
      [guildId],
    );
    const number = (found.rows[0]?.case_count ?? 0) + 1;
    await client.query('update guilds set case_count = $2 where id = $1', [guildId, number]);
    await client.query(insertSql, [guildId, userId, number]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function findThenInsert(pool: Pool, guildId: string, userId: string): Promise<void> {
  const found = await pool.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from cases where guild_id = $1',
    [guildId],
  );
  await pool.query(insertSql, [guildId, userId, (found.rows[0]?.last ?? 0) + 1]);
}

async function maxPlusOne(pool: Pool, guildId: string, userId: string): Promise<void> {
  await pool.query(
    `insert into cases (guild_id, user_id, number, type, moderator_id, reason, status, settled_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'warn', 1, 'Rude', 'applied', now() from cases where guild_id = $1`,
    [guildId, userId],
  );
}

/** Tries again while another has taken the number. */
async function untilUnique(insert: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await insert();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
    }
  }
}
