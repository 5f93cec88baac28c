import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import { queryCases } from './case-rows';
import { type Settlement, settleCase } from './settle-case';

/**
 * The cases are locked by number, as `noteBatchEntry` locks them, so that neither waits for the other. What was taken
 * over by a case that failed is live again; sorting reads every case before the first of them is.
 */
const settleSql = `
with open as materialized (
  select t.id from cases t
  where t.guild_id = $1 and t.number = any ($2::integer[]) and t.status = 'pending' order by t.number for update
), c as (
  update cases t set status = $3, failure = $4, settled_at = now(), lease_holder = null, lease_until = null
  from open where t.id = open.id
  returning t.*
), revived as (
  update cases r set ended_at = null, ending = null
  where r.id in (select distinct on (e.ended_by_number) e.id
    from c join cases e on e.guild_id = $1 and e.ended_by_number = c.number
    where c.status = 'failed' and e.ended_at is not null order by e.ended_by_number, e.number desc)
)
select {case} from c order by c.number`;

/**
 * Says the same of many cases of a guild: those that are pending in one statement, and those that somebody else has
 * settled meanwhile one by one, as `settleCase` does it.
 *
 * @returns the cases as they stand now, by number.
 */
export async function settleBatch(
  manager: EntityManager,
  guildId: string,
  numbers: readonly number[],
  { status, failure = null }: Pick<Settlement, 'status' | 'failure'>,
): Promise<Case[]> {
  if (numbers.length === 0) return [];
  const settled = await queryCases(manager, settleSql, [guildId, numbers, status, failure]);
  const done = new Set(settled.map(({ number }) => number));
  for (const number of numbers) {
    if (!done.has(number)) settled.push(await settleCase(manager, guildId, number, { status, failure }));
  }
  return settled.toSorted((one, other) => one.number - other.number);
}
