import type { EntityManager } from 'typeorm';
import { queryCases } from './case-rows';
import { containing } from './containing';

/** Names are looked for among this many of the newest cases, so that it takes the same time in any guild. */
const newest = 1000;

/** A number that begins with `p` lies between `p` and `p + 1`, times a power of ten. */
const suggestSql = `
select {case} from cases c where c.id in (
  (select n.id from generate_series(0, 9) k join cases n on n.guild_id = $1
     and n.number >= $2::bigint * (10 ^ k)::bigint and n.number < ($2::bigint + 1) * (10 ^ k)::bigint
   order by n.number desc limit $4)
  union all
  (select r.id from (select id, number, user_name from cases where guild_id = $1
     order by number desc limit ${newest}) r
   where coalesce(r.user_name, '') ilike $3 order by r.number desc limit $4)
)
order by c.number desc limit $4`;

/** Finding a case while its number or its person is being typed. */
export function caseSuggestions(manager: EntityManager) {
  return {
    /**
     * The newest cases whose number begins with what was typed, or that are about somebody whose name at the
     * time holds it; deleted ones among them, because they can be looked at and restored. Nothing typed gives
     * the newest of all.
     */
    suggest(guildId: string, typed: string, limit: number) {
      const prefix = /^[1-9]\d{0,8}$/.test(typed) ? typed : null;
      return queryCases(manager, suggestSql, [guildId, prefix, containing(typed), limit]);
    },
  };
}
