import type { EntityManager } from 'typeorm';
import { isLive } from './live';
import { isAuthor } from './purge-authors';

/** What there is to be erased of a person. */
export interface PersonCounts {
  /** Cases about them. */
  readonly cases: number;
  /** Changes of these cases. */
  readonly edits: number;
  /** Files of evidence kept with these cases, with those of messages of which one was theirs, and with the reports. */
  readonly files: number;
  /** Reports about them, and by them. */
  readonly reports: number;
  /** Cases that they made about others. */
  readonly actedOn: number;
  /** Their sanctions that are in force. */
  readonly live: number;
}

/** What there is to be erased of a guild. */
export interface GuildCounts {
  readonly cases: number;
  readonly edits: number;
  /** Files of evidence kept with cases and with reports. */
  readonly files: number;
  readonly reports: number;
  /** The highest number a case has had. */
  readonly lastNumber: number;
  /** Sanctions in force that this program would end: temporary bans and timed jails. */
  readonly endings: number;
  /** People in jail, whose roles are stored. */
  readonly jailed: number;
  /** A case that is under way; null when none is. */
  readonly pendingNumber: number | null;
}

const personSql = `
select
  (select count(*)::int from cases c where c.guild_id = $1 and c.user_id = $2) as cases,
  (select count(*)::int from cases c join case_edits e on e.guild_id = c.guild_id and e.case_number = c.number
    where c.guild_id = $1 and c.user_id = $2) as edits,
  (select count(*)::int from cases c join case_evidence e on e.guild_id = c.guild_id and e.case_number = c.number
    where c.guild_id = $1 and (c.user_id = $2 or ${isAuthor('c', '$2::bigint')}))
     + (select count(r.evidence_sha256)::int from reports r where r.guild_id = $1 and $2 in (r.reporter_id, r.user_id))
     as files,
   (select count(*)::int from reports r where r.guild_id = $1 and $2 in (r.reporter_id, r.user_id)) as reports,
  (select count(*)::int from cases c where c.guild_id = $1 and c.moderator_id = $2 and c.user_id <> $2) as "actedOn",
  (select count(*)::int from cases c where c.guild_id = $1 and c.user_id = $2 and ${isLive('c')}) as live`;

const guildSql = `
select count(*)::int as cases,
  (select count(*)::int from case_edits where guild_id = $1) as edits,
  (select count(*)::int from case_evidence where guild_id = $1)
    + (select count(evidence_sha256)::int from reports where guild_id = $1) as files,
  (select count(*)::int from reports where guild_id = $1) as reports,
  (select coalesce(max(case_count), 0) from guilds where id = $1) as "lastNumber",
  count(*) filter (where ${isLive('c')} and c.type in ('tempban', 'jail') and c.expires_at is not null)::int as endings,
  count(*) filter (where ${isLive('c')} and c.type = 'jail')::int as jailed,
  min(c.number) filter (where c.status = 'pending') as "pendingNumber"
from cases c where c.guild_id = $1`;

/** Counting what an erasure would take, before it is confirmed and as it is done. */
export function erasureCounts(manager: EntityManager) {
  return {
    countOfPerson: (guildId: string, userId: string) =>
      one<PersonCounts>(manager, personSql, [guildId, userId]),
    countOfGuild: (guildId: string) => one<GuildCounts>(manager, guildSql, [guildId]),
  };
}

async function one<T>(manager: EntityManager, sql: string, values: readonly string[]): Promise<T> {
  const [row] = await manager.query<T[]>(sql, [...values]);
  if (!row) throw new Error('Counting gave no row.');
  return row;
}
