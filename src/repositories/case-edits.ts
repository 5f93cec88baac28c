import type { EntityManager } from 'typeorm';
import { CaseEdit, type Editor } from '../entities/case-edit';
import type { CaseStatus } from '../entities/case-type';
import { queryCase } from './case-rows';

/** What is to be changed; what is absent stays. */
export interface CaseChanges {
  readonly reason?: string | null;
  readonly status?: CaseStatus;
  readonly expiresAt?: Date | null;
  /** How long the sanction lasts, from when the case was made; used where `expiresAt` is absent. */
  readonly durationMs?: number;
}

const iso = (time: string) => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An end that is moved is due at its new time: the pause after a failed attempt is over, a lease is not. */
const updateSql = `
with old as (
  select * from cases where guild_id = $1 and number = $2 and deleted_at is null for update
), wish as (
  select id, case when $5 then $6 else reason end as reason, coalesce($7, status) as status,
    case when $8 then coalesce($9::timestamptz, created_at + $10::float8 * interval '1 ms') else expires_at end
      as expires_at
  from old
), c as (
  update cases t set reason = w.reason, status = w.status, expires_at = w.expires_at,
    settled_at = case when w.status = t.status then t.settled_at when w.status <> 'pending' then now() end,
    failure = case when w.status = 'failed' then t.failure end,
    renewal_due = t.renewal_due or (t.type = 'timeout' and w.expires_at is distinct from t.expires_at),
    lift_attempts = case when w.expires_at is distinct from t.expires_at then 0 else t.lift_attempts end,
    lease_until = case when w.expires_at is not distinct from t.expires_at or t.lease_holder is not null
      then t.lease_until end
  from wish w where t.id = w.id
  returning t.*
), edits as (
  insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id, editor_name)
  select c.guild_id, c.number, e.field, e.old_value, e.new_value, $3::bigint, $4
  from c join old using (id) cross join lateral (values
    ('reason', old.reason, c.reason), ('status', old.status, c.status),
    ('expires_at', ${iso('old.expires_at')}, ${iso('c.expires_at')})) e (field, old_value, new_value)
  where e.old_value is distinct from e.new_value
)
select {case} from c`;

const deletionSql = (isDeleted: 'is null' | 'is not null', set: string) => `
with old as (
  select * from cases where guild_id = $1 and number = $2 and deleted_at ${isDeleted} for update
), c as (
  update cases t set ${set} from old where t.id = old.id
  returning t.*
), edits as (
  insert into case_edits (guild_id, case_number, field, old_value, new_value, editor_id, editor_name, comment)
  select c.guild_id, c.number, 'deleted', ${iso('old.deleted_at')}, ${iso('c.deleted_at')}, $3::bigint, $4, $5
  from c join old using (id)
)
select {case} from c`;

const deleteSql = deletionSql(
  'is null',
  'deleted_at = now(), deleted_by_id = $3::bigint, delete_reason = $5',
);
const restoreSql = deletionSql(
  'is not null',
  'deleted_at = null, deleted_by_id = null, delete_reason = null',
);

/** Changes by hand. Each is one statement, which keeps what was there before together with the change. */
export function caseEdits(manager: EntityManager) {
  return {
    /**
     * Changes what is given, and only that; what is already so is no edit. Deletion is never touched.
     *
     * @returns null when there is no such case, or it is deleted.
     */
    updateCase: (guildId: string, number: number, changes: CaseChanges, editor: Editor) =>
      queryCase(manager, updateSql, [
        guildId,
        number,
        editor.id,
        editor.name ?? null,
        changes.reason !== undefined,
        changes.reason ?? null,
        changes.status ?? null,
        changes.expiresAt !== undefined || changes.durationMs !== undefined,
        changes.expiresAt ?? null,
        changes.expiresAt === undefined ? (changes.durationMs ?? null) : null,
      ]),

    /**
     * Hides a case. Its number stays used, and its sanction, if it is live, goes on and ends at its time.
     *
     * @returns null when there is no such case, or it is deleted already.
     */
    deleteCaseByNumber: (guildId: string, number: number, editor: Editor, reason?: string | null) =>
      queryCase(manager, deleteSql, [guildId, number, editor.id, editor.name ?? null, reason ?? null]),

    /** Shows a deleted case again; null when there is no such case, or it is not deleted. */
    restoreCaseByNumber: (guildId: string, number: number, editor: Editor, reason?: string | null) =>
      queryCase(manager, restoreSql, [guildId, number, editor.id, editor.name ?? null, reason ?? null]),

    /** Every change of a case, oldest first. */
    getCaseEdits: (guildId: string, number: number) =>
      manager.find(CaseEdit, { where: { guildId, caseNumber: number }, order: { id: 'ASC' } }),
  };
}
