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

/** Reasons are looked for among this many of the newest cases, for the same cause. */
const newestWithReason = 2000;

/** What is noted of people is never said to them, and what the bot did by itself says nothing about others. */
const reasonsSql = `
select r.reason from (
  select number, reason, type, moderator_id, deleted_at,
    escalated_from is not null or ends_other_as is not distinct from 'undone' or (type = 'unban' and batch is not null)
      as is_written_by_bot
  from cases where guild_id = $1 order by number desc limit ${newestWithReason}) r
where r.reason ilike $2 and char_length(r.reason) <= $3::integer and r.deleted_at is null and r.type <> 'note'
  and r.moderator_id is distinct from $4::bigint and not r.is_written_by_bot
group by r.reason order by count(*) desc, max(r.number) desc limit $5`;

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

    /**
     * The reasons that hold what was typed, of at most so many characters, given in a guild by anybody but one: most
     * often given first, and of those the latest.
     */
    async suggestReasons(
      guildId: string,
      typed: string,
      { longest, limit, exceptOf }: { longest: number; limit: number; exceptOf: string },
    ): Promise<string[]> {
      const values = [guildId, containing(typed), longest, exceptOf, limit];
      const rows = await manager.query<{ reason: string }[]>(reasonsSql, values);
      return rows.map(({ reason }) => reason);
    },
  };
}
