import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import type { SanctionKind } from '../entities/case-type';
import { queryCase } from './case-rows';
import { gathered } from './gathered';

const nameEndingSql = `
with c as (
  update cases t set ended_by_number = $3
  where t.id = (select b.id from cases b where b.guild_id = $1 and b.user_id = $2 and b.number < $3
      and b.type in ('ban', 'tempban') and b.status = 'applied' order by b.number desc limit 1)
    and t.ending = 'lifted' and t.ended_by_number is null
  returning t.*
)
select {case} from c`;

/** An entry of the audit log that bears the mark of a batch. */
export interface BatchEntry {
  readonly guildId: string;
  readonly batch: number;
  readonly userId: string;
  readonly entryId: string;
}

/** Nobody waits for an entry of a batch, and there are as many as it has people. */
const batchEntryPauseMs = 100;

/** Whose newest entry is asked for. */
interface LatestQuestion {
  readonly guildId: string;
  readonly userId: string;
  readonly sanction: SanctionKind;
}

const latestEntriesSql = `
select (select max(c.audit_log_id) from cases c
  where c.guild_id = q.guild_id and c.user_id = q.user_id and c.sanction = q.sanction) as latest
from unnest($1::bigint[], $2::bigint[], $3::text[]) with ordinality as q (guild_id, user_id, sanction, place)
order by q.place`;

/** Whoever changes many cases does so by number, so that two of them at once never wait for each other. */
const keepBatchEntriesSql = `
with entry as (
  select * from unnest($1::bigint[], $2::integer[], $3::bigint[], $4::bigint[]) as e (guild_id, batch, user_id, id)
), found as materialized (
  select t.id, e.id as entry_id from entry e
  join cases t on t.guild_id = e.guild_id and t.batch = e.batch and t.user_id = e.user_id and t.type = 'ban'
  where t.status in ('pending', 'applied')
    and not exists (select from cases other where other.audit_log_id = e.id and other.id <> t.id)
  order by t.guild_id, t.number for update of t
)
update cases t set audit_log_id = coalesce(t.audit_log_id, f.entry_id) from found f where t.id = f.id
returning f.entry_id::text as id`;

/** What is known from Discord's audit log. */
export function caseEntries(manager: EntityManager) {
  const latestEntry = gathered((asked: readonly LatestQuestion[]) => latestEntries(manager, asked));

  return {
    /** The newest entry of the audit log that a case of this person and kind belongs to; or null. */
    latestAuditEntry: (guildId: string, userId: string, sanction: SanctionKind) =>
      latestEntry({ guildId, userId, sanction }),

    /** Keeps which entry of the audit log a case belongs to, unless it is known already. */
    async noteAuditEntry(guildId: string, number: number, entryId: string): Promise<void> {
      await manager.query(
        `update cases set audit_log_id = $3::bigint where guild_id = $1 and number = $2 and audit_log_id is null
           and not exists (select from cases other where other.audit_log_id = $3::bigint)`,
        [guildId, number, entryId],
      );
    },

    /**
     * Keeps which entry the ban of a batch belongs to, unless one is known already; of many at once in one statement.
     *
     * @returns false where that ban has failed, or there is none.
     */
    noteBatchEntry: gathered((entries: readonly BatchEntry[]) => keepBatchEntries(manager, entries), {
      pauseMs: batchEntryPauseMs,
    }),

    /** The ban of a batch that is about this person; or null. */
    findBanOfBatch: (guildId: string, batch: number, userId: string): Promise<Case | null> =>
      queryCase(
        manager,
        `select {case} from cases c where c.guild_id = $1 and c.batch = $2 and c.user_id = $3 and c.type = 'ban'`,
        [guildId, batch, userId],
      ),

    /** Which of these entries of the audit log a case belongs to. */
    async knownAuditEntries(entryIds: readonly string[]): Promise<Set<string>> {
      const rows = await manager.query<{ id: string }[]>(
        'select audit_log_id as id from cases where audit_log_id = any ($1::bigint[])',
        [entryIds],
      );
      return new Set(rows.map(({ id }) => id));
    },

    /**
     * Names the case that lifted the last ban of a person, where that ban is over and nobody knew by which.
     *
     * @returns the case of the ban, or null when there was nothing to name.
     */
    nameEnding: (guildId: string, userId: string, byNumber: number) =>
      queryCase(manager, nameEndingSql, [guildId, userId, byNumber]),
  };
}

async function keepBatchEntries(manager: EntityManager, entries: readonly BatchEntry[]): Promise<boolean[]> {
  const [kept] = await manager.query<[{ id: string }[], number]>(keepBatchEntriesSql, [
    entries.map(({ guildId }) => guildId),
    entries.map(({ batch }) => batch),
    entries.map(({ userId }) => userId),
    entries.map(({ entryId }) => entryId),
  ]);
  const ids = new Set(kept.map(({ id }) => id));
  return entries.map(({ entryId }) => ids.has(entryId));
}

async function latestEntries(
  manager: EntityManager,
  asked: readonly LatestQuestion[],
): Promise<(string | null)[]> {
  const rows = await manager.query<{ latest: string | null }[]>(latestEntriesSql, [
    asked.map(({ guildId }) => guildId),
    asked.map(({ userId }) => userId),
    asked.map(({ sanction }) => sanction),
  ]);
  return rows.map(({ latest }) => latest);
}
