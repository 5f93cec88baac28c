import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import { queryCases } from './case-rows';
import type { Lease } from './insert-case';
import { holdsSlot, isLive } from './live';
import { unlessTaken } from './slot-conflict';

/** Who acts on many people at once, and why. */
export interface BatchAct {
  readonly guildId: string;
  readonly moderatorId: string;
  readonly moderatorName: string;
  readonly reason: string | null;
  /** Who approved it beyond the limit of the moderator. */
  readonly approvedById?: string | null;
  readonly lease: Lease;
}

/** Somebody who is to be banned. */
export interface BatchPerson {
  readonly userId: string;
  readonly userName: string | null;
}

const attempts = 5;

const recorded = 'moderator_id, moderator_name, reason, lease_holder, lease_until, approved_by_id';

/** The next numbers of the guild in one go, as many as there are rows of `ranked`; none is taken for none. */
const numbersSql = `
guild as (
  insert into guilds as g (id, case_count) select $1::bigint, count(*)::integer from ranked having count(*) > 0
  on conflict (id) do update set case_count = g.case_count + excluded.case_count
  returning g.id, g.case_count - (select count(*)::integer from ranked) as before
)`;

const bansSql = `
with ranked as materialized (
  select w.user_id, w.user_name, row_number() over (order by w.place)::integer as place
  from unnest($2::bigint[], $3::text[]) with ordinality as w (user_id, user_name, place)
  where not exists (select from cases h
    where h.guild_id = $1 and h.user_id = w.user_id and h.sanction = 'ban' and ${holdsSlot('h')})
), ${numbersSql}, c as (
  insert into cases (guild_id, user_id, user_name, number, batch, type, ${recorded})
  select g.id, p.user_id, p.user_name, g.before + p.place, g.before + 1, 'ban',
    $4::bigint, $5, $6, $7, now() + $8::float8 * interval '1 s', $9::bigint
  from guild g, ranked p
  returning *
)
select {case} from c order by c.number`;

/** Each new case is made of the row of the one it ends, which therefore is out of the slot before. */
const unbansSql = `
with target as materialized (
  select r.id, r.number, r.user_id, r.user_name from cases r
  where r.guild_id = $1 and r.batch = $2::integer and r.number = any ($3::integer[]) and ${isLive('r')}
  order by r.number for update
), ranked as materialized (
  select t.*, row_number() over (order by t.number)::integer as place from target t
), ${numbersSql}, replaced as (
  update cases r set ended_at = now(), ending = 'lifted', ended_by_number = g.before + k.place
  from ranked k, guild g where r.id = k.id
  returning r.user_id, r.user_name, r.ended_by_number as number
), c as (
  insert into cases (guild_id, user_id, user_name, number, batch, type, ends_other_as, ${recorded})
  select $1::bigint, p.user_id, p.user_name, p.number, $2::integer, 'unban', 'lifted',
    $4::bigint, $5, $6, $7, now() + $8::float8 * interval '1 s', $9::bigint
  from replaced p
  returning *
)
select {case} from c order by c.number`;

/**
 * Records bans of many people, pending, under numbers that follow one another, in one statement. The batch has the
 * number of its first case. Whoever is banned by another case, or is about to be, is left out.
 */
export function insertBans(
  manager: EntityManager,
  act: BatchAct,
  people: readonly BatchPerson[],
): Promise<Case[]> {
  return insert(manager, bansSql, act, [
    people.map(({ userId }) => userId),
    people.map(({ userName }) => userName),
  ]);
}

/**
 * Records that bans of a batch are lifted, pending, a case for each, in one statement. What is not in force any more is
 * left out.
 */
export function insertUnbans(
  manager: EntityManager,
  act: BatchAct,
  batch: number,
  numbers: readonly number[],
): Promise<Case[]> {
  return insert(manager, unbansSql, act, [batch, numbers]);
}

/** Whoever takes a slot between the beginning of the statement and its end is left out by the next attempt. */
async function insert(
  manager: EntityManager,
  sql: string,
  { guildId, moderatorId, moderatorName, reason, lease, approvedById = null }: BatchAct,
  whom: readonly [unknown, unknown],
): Promise<Case[]> {
  const by = [moderatorId, moderatorName, reason, lease.holder, lease.seconds, approvedById];
  const values = [guildId, ...whom, ...by];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const inserted = await unlessTaken(manager, (nested) => queryCases(nested, sql, values));
    if (inserted) return inserted;
  }
  throw new Error('The slots of a batch changed hands too often.');
}
