import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import type { Notice } from '../entities/case-type';
import type { Purge } from '../entities/purge';
import { type CaseRecord, isShown, type RecordRow, recordColumns, shownOf, toRecord } from './case-record';
import { queryCase, toCase, withColumns } from './case-rows';
import type { Lease } from './insert-case';
import { holdsSlot, isLive, lasts } from './live';
import { unlessTaken } from './slot-conflict';

/** What came of an action. What is absent stays as it was recorded. */
export interface Settlement {
  readonly status: 'applied' | 'failed';
  /** Why it failed, in a word for programs. */
  readonly failure?: string | null;
  readonly notice?: Notice;
  /** Left out when another case has it already. */
  readonly auditLogId?: string | null;
  /** The roles it could not take or give. */
  readonly unmovedRoles?: readonly string[] | null;
  /** Of messages that were deleted: how many are gone, and why the others are not. */
  readonly purged?: Pick<Purge, 'deletedCount' | 'failure'>;
}

const attempts = 5;

const settled = `
  purge = t.purge || $6::jsonb, notice = coalesce($3, t.notice), unmoved_roles = coalesce($4::bigint[], t.unmoved_roles),
  audit_log_id = coalesce(t.audit_log_id, (select $5::bigint where not exists
    (select from cases other where other.audit_log_id = $5::bigint)))`;

/**
 * Whoever holds the slot although this case happened as well came later, and so has replaced it. What this case
 * ended, and was revived when somebody else settled it as failed, is ended again, before this one takes the
 * slot. The status must be what it was when the statement began: if not, nothing is changed.
 */
const applySql = `/* prepare */
with holder as (
  select h.number from cases h join cases t on h.guild_id = t.guild_id and h.user_id = t.user_id
    and h.sanction = t.sanction and h.id <> t.id
  where t.guild_id = $1 and t.number = $2 and t.status = 'failed' and ${lasts('t')} and ${holdsSlot('h')}
    and h.ended_by_number is distinct from $2
), ended as (
  update cases e set ended_at = now(), ending = coalesce(t.ends_other_as, 'replaced'),
    undone_by_id = case when t.ends_other_as = 'undone' then t.moderator_id end
  from cases t
  where t.guild_id = $1 and t.number = $2 and e.guild_id = $1 and e.ended_by_number = $2 and ${isLive('e')}
  returning e.number
), c as (
  update cases t set status = 'applied', failure = null, settled_at = coalesce(t.settled_at, now()), ${settled},
    ended_at = case when exists (select from holder) then now() else t.ended_at end,
    ending = case when exists (select from holder) then 'replaced' else t.ending end,
    ended_by_number = coalesce((select number from holder), t.ended_by_number),
    lease_holder = case when t.status = 'applied' then t.lease_holder end,
    lease_until = case when t.status = 'applied' then t.lease_until end
  where t.guild_id = $1 and t.number = $2 and (select count(*) from ended) >= 0
    and t.status = (select s.status from cases s where s.guild_id = $1 and s.number = $2)
  returning t.*
)`;

/** The sub-select on `c` makes Postgres take this case out of the slot before the other goes back into it. */
const failSql = `
with c as (
  update cases t set status = 'failed', failure = $7, settled_at = now(), ${settled},
    lease_holder = null, lease_until = null
  where t.guild_id = $1 and t.number = $2 and t.status = 'pending'
  returning t.*
), revived as (
  update cases r set ended_at = null, ending = null, undone_by_id = null
  where r.id = (select e.id from cases e where e.guild_id = $1 and e.ended_by_number = $2
    and e.ended_at is not null and exists (select from c) order by e.number desc limit 1)
)`;

/** The case as it is from now on, and all else of its person as it was when the statement began. */
const withRecord = `, shown as (
  ${shownOf('c')} from c where ${isShown('c')} union all
  ${shownOf('o')} from c join cases o on o.guild_id = c.guild_id and o.user_id = c.user_id and o.id <> c.id
  where ${isShown('o')}
)
select {case}, ${recordColumns} from c`;

/**
 * Says what came of an action, in one statement, and gives its lease up. Safe to repeat.
 *
 * `applied` is final and wins over `failed`, whichever comes first: who acted knows better than who looked. If
 * somebody else has taken the slot meanwhile, the case counts as replaced by theirs.
 * `failed` settles only a case that is pending: the sanction it had taken over is live again, and goes on
 * naming this case as the last that tried to end it.
 *
 * @returns the case as it stands now.
 * @throws when there is no such case.
 */
export async function settleCase(
  manager: EntityManager,
  guildId: string,
  number: number,
  settlement: Settlement,
): Promise<Case> {
  const select = (nested: EntityManager, sql: string, values: unknown[]) =>
    queryCase(nested, `${sql}\nselect {case} from c`, values);
  return settle(manager, { guildId, number }, settlement, select);
}

/**
 * As `settleCase`, and reads the record of its person in the same statement, where it is applied.
 *
 * @returns the case as it stands now, and the record.
 */
export async function settleWithRecord(
  manager: EntityManager,
  guildId: string,
  number: number,
  settlement: Settlement,
): Promise<{ record: Case; person: CaseRecord | null }> {
  let person: CaseRecord | null = null;
  const record = await settle(manager, { guildId, number }, settlement, async (nested, sql, values) => {
    const rows = await nested.query<(object & RecordRow)[]>(withColumns(nested, sql + withRecord), values);
    const [row] = rows;
    if (!row) return null;
    const { byType, latest, ...found } = row;
    person = settlement.status === 'applied' ? toRecord({ byType, latest }) : null;
    return toCase(found);
  });
  return { record, person };
}

async function settle(
  manager: EntityManager,
  { guildId, number }: Pick<Case, 'guildId' | 'number'>,
  { status, failure, notice, auditLogId, unmovedRoles, purged }: Settlement,
  select: (nested: EntityManager, sql: string, values: unknown[]) => Promise<Case | null>,
): Promise<Case> {
  const sql = status === 'applied' ? applySql : failSql;
  const outcome = JSON.stringify(purged ? { ...purged, messageIds: [] } : {});
  const values = [guildId, number, notice ?? null, unmovedRoles ?? null, auditLogId ?? null, outcome];
  if (status === 'failed') values.push(failure ?? null);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const done = await unlessTaken(manager, (nested) => select(nested, sql, values));
    if (done) return done;
    if (status === 'failed') break;
  }
  const found = await queryCase(manager, 'select {case} from cases c where guild_id = $1 and number = $2', [
    guildId,
    number,
  ]);
  if (!found || status === 'applied')
    throw new Error(`Case ${number} of guild ${guildId} could not be settled.`);
  return found;
}

const reopenSql = `
with taken_over as (
  update cases r set ended_at = now(), ending = t.ends_other_as from cases t
  where t.guild_id = $1 and t.number = $2 and t.status = 'failed' and t.ends_other_as = 'expired'
    and r.guild_id = $1 and r.ended_by_number = $2 and ${isLive('r')} and r.expires_at <= now()
  returning r.number, r.jail_roles
), c as (
  update cases t set status = 'pending', failure = null, settled_at = null, lease_holder = $3,
    lease_until = now() + $4::float8 * interval '1 s',
    notice = case t.notice when 'sending' then 'failed' else t.notice end, unmoved_roles = null,
    jail_roles = nullif(array(select unnest(t.jail_roles) union select unnest(jail_roles) from taken_over), '{}')
  where t.guild_id = $1 and t.number = $2 and t.status = 'failed' and (select count(*) from taken_over) = 1
  returning t.*
)
select {case} from c`;

/**
 * Tries the failed ending of what has expired again as the same case: it is pending again, and the sanction it was to end is taken
 * over again, in one statement. Whether the person was told stays known, so nobody is told twice; what was
 * unknown counts as not having arrived. What the first attempt left unmoved says nothing about this one.
 *
 * @returns null when the case is no such ending, or that sanction is no longer live, was since tried by another case, or is not due any more.
 */
export function reopenCase(
  manager: EntityManager,
  guildId: string,
  number: number,
  { holder, seconds }: Lease,
): Promise<Case | null> {
  return queryCase(manager, reopenSql, [guildId, number, holder, seconds]);
}
