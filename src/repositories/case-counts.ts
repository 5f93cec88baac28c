import type { EntityManager } from 'typeorm';
import type { CaseType } from '../entities/case-type';

/** Which cases are counted: of a guild, made at a time or later, about a person; null does not narrow it. */
export interface CountFilter {
  readonly guildId: string;
  readonly since: Date | null;
  readonly userId: string | null;
}

/** How many cases there are. Those that failed count nowhere, those that are deleted only where it says so. */
export interface CaseCounts {
  readonly total: number;
  readonly totalWithDeleted: number;
  /** Of `totalWithDeleted`: deleted, undone, or lifted before their time. */
  readonly undone: number;
  /** Most first. */
  readonly byType: readonly { readonly type: CaseType; readonly count: number }[];
  /** Most first, ten at most; null stands for whomever Discord does not name. */
  readonly byModerator: readonly { readonly moderatorId: string | null; readonly count: number }[];
  readonly moderatorCount: number;
}

const countSql = `
with chosen as (
  select type, moderator_id, ending, deleted_at from cases
  where guild_id = $1 and status <> 'failed' and ($2::timestamptz is null or created_at >= $2)
    and ($3::bigint is null or user_id = $3)
), shown as (select type, moderator_id from chosen where deleted_at is null)
select
  (select count(*)::int from shown) as total,
  (select count(*)::int from chosen) as "totalWithDeleted",
  (select count(*)::int from chosen where deleted_at is not null or ending in ('lifted', 'undone')) as undone,
  (select coalesce(json_agg(t), '[]') from (select type, count(*) as count from shown
     group by type order by count(*) desc, type) t) as "byType",
  (select coalesce(json_agg(m), '[]') from (select moderator_id::text as "moderatorId", count(*) as count
     from shown group by moderator_id order by count(*) desc, moderator_id limit 10) m) as "byModerator",
  (select count(distinct coalesce(moderator_id, 0))::int from shown) as "moderatorCount"`;

/** Counting cases, all of it at one moment. */
export function caseCounts(manager: EntityManager) {
  return {
    async tally({ guildId, since, userId }: CountFilter): Promise<CaseCounts> {
      const [counts] = await manager.query<CaseCounts[]>(countSql, [guildId, since, userId]);
      if (!counts) throw new Error('A query of counts gave no row.');
      return counts;
    },
  };
}
