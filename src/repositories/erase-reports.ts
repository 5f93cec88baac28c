import type { EntityManager } from 'typeorm';

/** The file is their words where they reported, and is about them where they were reported: it goes either way. */
const blankSql = `
with old as (
  select id, evidence_sha256 from reports where guild_id = $1 and $2 in (reporter_id, user_id) for update
)
update reports t set
  user_name = case when t.user_id <> $2 then t.user_name end,
  reporter_name = case when t.reporter_id <> $2 then t.reporter_name end,
  reason = null, message_text = case when t.user_id <> $2 then t.message_text end,
  evidence_name = null, evidence_size_bytes = null, evidence_sha256 = null, evidence_removed_at = null,
  revision = t.revision + 1
from old where t.id = old.id
returning old.evidence_sha256 as sha256`;

const dropSql = 'delete from reports where guild_id = $1 returning evidence_sha256 as sha256';

type Changed = [{ sha256: string | null }[], number];

/** The reports that were blanked or erased, and the hashes of their files. */
interface ErasedReports {
  readonly count: number;
  readonly files: readonly string[];
}

/** Blanks the texts and files of the reports about a person, and of those by them. */
export async function blankReports(
  within: EntityManager,
  guildId: string,
  userId: string,
): Promise<ErasedReports> {
  return erased(await within.query<Changed>(blankSql, [guildId, userId]));
}

/** Erases every report of a guild. */
export async function dropReports(within: EntityManager, guildId: string): Promise<ErasedReports> {
  return erased(await within.query<Changed>(dropSql, [guildId]));
}

function erased([rows]: Changed): ErasedReports {
  return { count: rows.length, files: rows.flatMap(({ sha256 }) => sha256 ?? []) };
}
