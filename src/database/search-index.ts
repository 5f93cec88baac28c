import type { DataSource } from 'typeorm';

/** One statement, so that it is done or not at all. The operators of pg_trgm may lie in a schema of their own. */
const makeSql = (lockKey: number) => `
do $$ begin
  perform pg_advisory_xact_lock(${lockKey});
  if to_regclass('cases_reason') is null then
    create extension if not exists pg_trgm;
    create extension if not exists btree_gin;
    execute format('create index cases_reason on cases using gin (guild_id, reason %I.gin_trgm_ops) with (gin_pending_list_limit = 256)', (
      select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'
    ));
  end if;
end $$`;

/**
 * Makes the index by which a text is found in the reasons of a guild, unless it is there. It rests on extensions that
 * come with PostgreSQL and that the owner of a database may create (PostgreSQL: "pg_trgm", "btree_gin"), but that a host
 * can leave out or forbid. Nothing but the time of a search depends on it, so that whatever stands against it is no
 * error, and each start tries again.
 *
 * @param lockKey keeps other processes from making it at the same time.
 * @returns what stands against it, in the words of PostgreSQL; null when the index is there.
 */
export async function ensureSearchIndex(dataSource: DataSource, lockKey: number): Promise<string | null> {
  try {
    await dataSource.query(makeSql(lockKey));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
