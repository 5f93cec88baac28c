import type { EntityManager } from 'typeorm';
import type { ImportSummary } from '../entities/import-summary';
import { onShards, type Shards } from './on-shards';

const columns = `s.id, s.guild_id as "guildId", s.imported_by_id as "importedById", s.source,
  s.case_count as "caseCount", s.first_number as "firstNumber", s.last_number as "lastNumber",
  s.channel_id as "channelId", s.imported_at as "importedAt", s.tried_at as "triedAt"`;

const recordSql = `
with s as (
  insert into import_summaries (id, guild_id, imported_by_id, source, case_count, first_number, last_number, channel_id)
  select $1::bigint, g.id, $3::bigint, $4, $5::int, $6::int, $7::int, g.log_channel_id
  from guilds g where g.id = $2 and g.log_channel_id is not null
  returning *
)
select ${columns} from s`;

const claimSql = `
with found as (
  select u.id from import_summaries u
  where u.tried_at <= now() - $1::float8 * interval '1 s' and ${onShards('u', '$2', '$3')}
  order by u.id limit 50 for update skip locked
), s as (
  update import_summaries t set tried_at = now() from found where t.id = found.id
  returning t.*
)
select ${columns} from s order by s.id`;

/** What is to be said of an import in the log channel. */
type NewSummary = Pick<
  ImportSummary,
  'id' | 'guildId' | 'importedById' | 'source' | 'caseCount' | 'firstNumber' | 'lastNumber'
>;

/** Keeps what the log channel is to say of an import; null where the guild has none. */
export async function recordSummary(
  manager: EntityManager,
  summary: NewSummary,
): Promise<ImportSummary | null> {
  const { id, guildId, importedById, source, caseCount, firstNumber, lastNumber } = summary;
  const values = [id, guildId, importedById, source, caseCount, firstNumber, lastNumber];
  const [recorded] = await manager.query<ImportSummary[]>(recordSql, values);
  return recorded ?? null;
}

/** What the log channel does not say yet of imports. */
export function importSummaries(manager: EntityManager) {
  return {
    /** Takes over those that nobody has tried to post for so many seconds; no two callers get the same. */
    claimSummaries: (graceSeconds: number, shards: Shards | null) =>
      manager.query<ImportSummary[]>(claimSql, [graceSeconds, shards?.ids ?? null, shards?.count ?? 1]),

    /** It is posted, or cannot be. */
    async dropSummary({ id }: Pick<ImportSummary, 'id'>): Promise<void> {
      await manager.query('delete from import_summaries where id = $1', [id]);
    },
  };
}
