import type { EntityManager } from 'typeorm';
import type { Erasure } from '../entities/erasure';

/** What an erasure has left to do outside of the database. */
export type Remains = Pick<Erasure, 'id' | 'guildId' | 'files' | 'posts'>;

/** The guilds of a process; null means all (Discord: "Sharding"). */
type Shards = { readonly ids: readonly number[]; readonly count: number } | null;

/** A file that another case or report refers to, of whatever guild, is not to be removed. */
const unfinishedSql = `
select e.id, e.guild_id as "guildId", e.posts,
  array(select f from unnest(e.files) f where not exists (select from case_evidence k where k.sha256 = f and k.removed_at is null)
    and not exists (select from reports r where r.evidence_sha256 = f
      and r.evidence_removed_at is null)) as files
from erasures e
where (e.files <> '{}' or e.posts <> '{}') and e.erased_at > now() - interval '30 days'
  and ($1::int[] is null or (e.guild_id >> 22) % $2::int = any ($1::int[]))
order by e.id`;

/** What follows an erasure: files to be removed, and log posts to be brought up to date. */
export function erasureRemains(manager: EntityManager) {
  return {
    /** Every erasure of the last thirty days that is not finished, oldest first. */
    findUnfinished: (shards: Shards) =>
      manager.query<Remains[]>(unfinishedSql, [shards?.ids ?? null, shards?.count ?? 1]),

    /** Says what an erasure has left to do now. */
    async setRemains({ id, files, posts }: Omit<Remains, 'guildId'>): Promise<void> {
      await manager.query('update erasures set files = $2, posts = $3 where id = $1', [id, files, posts]);
    },
  };
}
