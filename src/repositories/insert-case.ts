import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import { type CaseStatus, type CaseType, type Ending, sanctionOf } from '../entities/case-type';
import type { Guild } from '../entities/guild';
import type { Purge } from '../entities/purge';
import { queryCase, toCase, withColumns } from './case-rows';
import { holdsSlot, isLive } from './live';
import { unlessTaken } from './slot-conflict';

/** A process that works on a case, and for how long nobody else may. */
export interface Lease {
  readonly holder: string;
  readonly seconds: number;
}

/** What is recorded of an action. What is absent or null is not known, or not so. */
export interface NewCase {
  readonly guildId: string;
  readonly userId: string;
  readonly userName?: string | null;
  /** Null where Discord does not say who it was. */
  readonly moderatorId: string | null;
  readonly moderatorName?: string | null;
  readonly type: CaseType;
  readonly reason?: string | null;
  /** The roles a jail is going to take. A jail that takes over a jail keeps what that one took as well. */
  readonly userRoles?: readonly string[] | null;
  /** The jail's roles that a jail is going to give. A release is to take those of the jail it ends. */
  readonly jailRoles?: readonly string[] | null;
  /** When it is to end. */
  readonly expiresAt?: Date | null;
  /** How long it is to last from now, by the database's clock; used where `expiresAt` is absent. */
  readonly durationMs?: number | null;
  /** The messages it is going to delete. */
  readonly purge?: Purge | null;
  /** `pending`, unless it has happened already. */
  readonly status?: CaseStatus;
  readonly failure?: string | null;
  /** When it was made, if not now. */
  readonly createdAt?: Date;
  /** For what has happened and is over already: how. */
  readonly over?: Ending | null;
  /** Whether actions of this type tell the person at all; if so, `notify` or else the guild's setting decides. */
  readonly tellable?: boolean;
  readonly notify?: boolean | null;
  readonly auditLogId?: string | null;
  /** The number of the warning that leads to it by itself. */
  readonly escalatedFrom?: number | null;
  /** Without one, a pending case may be settled by anybody at once. */
  readonly lease?: Lease;
  /**
   * The live sanctions of the same kind that it puts an end to, and how they are then over. `expired` ends only
   * what is due. Without one to end, nothing is recorded as `expired`, nor where one is `required`.
   */
  readonly takesOver?: {
    readonly types: readonly CaseType[];
    readonly ending: Ending;
    readonly required?: boolean;
    /** Only the sanction of the case with this number. */
    readonly number?: number;
  };
  /** Who approved it beyond the limit of its moderator. */
  readonly approvedById?: string | null;
  /** For how long from now a press can undo it, by the database's clock. */
  readonly undoSeconds?: number | null;
}

/** The case as recorded, its guild's settings, and the number of the case it puts an end to. */
export interface InsertedCase {
  readonly case: Case;
  readonly guild: Pick<
    Guild,
    'logChannelId' | 'jailRoleId' | 'jailChannelId' | 'notify' | 'appealText' | 'appealChannelId'
  >;
  readonly takenOver: number | null;
}

/** Nothing was recorded, because this case stands in the way. */
export interface SlotTaken {
  readonly taken: Case;
}

/** Nothing was recorded, because what was to be ended is not live any more, or not due. */
export interface NothingToEnd {
  readonly nothingToEnd: true;
}

const nothingToEnd: NothingToEnd = { nothingToEnd: true };

const attempts = 5;

/**
 * Records an action under the next number of its guild, in one statement: the guild is made if it is new, the
 * live sanction it takes over is ended, and the case is written, or none of it happens. The number of an
 * attempt that is turned away is not used up, because the counter rolls back with the rest; inside a
 * transaction a savepoint sees to that, so the transaction can go on.
 *
 * @returns the case in the way, when another of the same person and kind is under way or live and may not be
 * taken over, has the same audit-log entry, or was led to by the same warning.
 */
export async function insertCase(
  manager: EntityManager,
  input: NewCase,
): Promise<InsertedCase | SlotTaken | NothingToEnd> {
  for (let attempt = 1; ; attempt++) {
    const inserted = await unlessTaken(manager, (nested) => insert(nested, input));
    if (inserted && !('nothingToEnd' in inserted && input.takesOver?.required)) return inserted;
    const taken = await findInTheWay(manager, input);
    const isToBeTakenOver = taken !== null && mayBeTakenOver(taken, input);
    if (inserted && !isToBeTakenOver && taken?.status !== 'pending') return inserted;
    if (taken && (attempt === attempts || !isToBeTakenOver)) return { taken };
    if (attempt === attempts) throw new Error('The slot of a case changed hands too often.');
  }
}

/** The case that stands in the way, and may not be taken over; null where none does. */
export async function findObstacle(manager: EntityManager, input: NewCase): Promise<Case | null> {
  const taken = await findInTheWay(manager, input);
  return taken && !mayBeTakenOver(taken, input) ? taken : null;
}

/** What was settled between the statement and this look can be taken over by the next attempt. */
function mayBeTakenOver(taken: Case, { takesOver, auditLogId }: NewCase): boolean {
  if (taken.status !== 'applied' || (auditLogId && taken.auditLogId === auditLogId)) return false;
  if (takesOver === undefined || takesOver.ending === 'expired') return false;
  return takesOver.types.includes(taken.type) && (takesOver.number ?? taken.number) === taken.number;
}

function findInTheWay(manager: EntityManager, input: NewCase): Promise<Case | null> {
  return queryCase(
    manager,
    `select {case} from cases c
     where c.audit_log_id = $4 or (c.guild_id = $1 and c.escalated_from = $5::int)
       or (c.guild_id = $1 and c.user_id = $2 and c.sanction = $3 and ${holdsSlot('c')})
       or (c.guild_id = $1 and c.status = 'pending' and c.purge ->> 'channelId' = $6)
     order by (c.audit_log_id = $4) desc nulls last limit 1`,
    [
      input.guildId,
      input.userId,
      sanctionOf[input.type],
      input.auditLogId ?? null,
      input.escalatedFrom ?? null,
      input.purge?.channelId ?? null,
    ],
  );
}

/**
 * The sub-select for `ends_other_as` is not only read: it makes Postgres end the old case before it writes the
 * new one, which the index `cases_slot` would not admit otherwise.
 */
const insertSql = `/* prepare */
with target as materialized (
  select r.id from cases r
  where r.guild_id = $1 and r.user_id = $2 and r.sanction = $6 and ${isLive('r')}
    and r.type = any ($5::text[]) and ($4 <> 'expired' or r.expires_at <= now())
    and ($25::int is null or r.number = $25::int)
  for update
), guild as (
  insert into guilds as g (id, case_count)
  select $1::bigint, 1 where not $24::boolean or exists (select from target)
  on conflict (id) do update set case_count = g.case_count + 1
  returning g.*
), replaced as (
  update cases r set ended_at = now(), ending = $4, ended_by_number = (select case_count from guild),
    undone_by_id = case when $4 = 'undone' then $9::bigint end
  where r.id = (select id from target)
  returning r.number, r.saved_roles, r.jail_roles
), c as (
  insert into cases (guild_id, user_id, number, type, ends_other_as, saved_roles, user_name, moderator_id,
    moderator_name, reason, expires_at, status, settled_at, failure, notice, log_channel_id, audit_log_id,
    lease_holder, lease_until, created_at, ended_at, ending, jail_roles, undo_until, purge, escalated_from, approved_by_id)
  select g.id, $2, g.case_count, $3, (select $4::text from replaced),
    case when $7::bigint[] is not null
      then array(select unnest($7::bigint[]) union select unnest(saved_roles) from replaced) end,
    $8, $9::bigint, $10, $11, coalesce($12::timestamptz, now() + $13::float8 * interval '1 ms'),
    $14, case when $14 <> 'pending' then now() end, $15,
    case when $16 and coalesce($17, g.notify) then 'sending' else 'none' end,
    g.log_channel_id, $18::bigint, $19, now() + $20::float8 * interval '1 s',
    coalesce($21::timestamptz, now()), case when $22::text is not null then now() end, $22::text,
    case when $23::bigint[] is null then (select jail_roles from replaced)
      else array(select unnest($23::bigint[]) union select unnest(jail_roles) from replaced) end,
    now() + $26::float8 * interval '1 s', $27::jsonb, $28::int, $29::bigint
  from guild g
  returning *
)
select {case}, (select number from replaced) as "takenOver", json_build_object(
  'logChannelId', g.log_channel_id::text, 'jailRoleId', g.jail_role_id::text,
  'jailChannelId', g.jail_channel_id::text, 'notify', g.notify, 'appealText', g.appeal_text,
  'appealChannelId', g.appeal_channel_id::text) as "settings"
from c, guild g`;

async function insert(manager: EntityManager, input: NewCase): Promise<InsertedCase | NothingToEnd> {
  const rows = await manager.query<
    (object & { takenOver: number | null; settings: InsertedCase['guild'] })[]
  >(withColumns(manager, insertSql), parametersOf(input));
  const [row] = rows;
  if (!row) return nothingToEnd;
  const { takenOver, settings, ...record } = row;
  return { case: toCase(record), guild: settings, takenOver };
}

function parametersOf(input: NewCase): unknown[] {
  return [
    input.guildId,
    input.userId,
    input.type,
    input.takesOver?.ending ?? null,
    input.takesOver?.types ?? [],
    sanctionOf[input.type],
    input.userRoles ?? null,
    input.userName ?? null,
    input.moderatorId,
    input.moderatorName ?? null,
    input.reason ?? null,
    input.expiresAt ?? null,
    input.durationMs ?? null,
    input.status ?? 'pending',
    input.failure ?? null,
    input.tellable ?? false,
    input.notify ?? null,
    input.auditLogId ?? null,
    input.lease?.holder ?? null,
    input.lease?.seconds ?? null,
    input.createdAt ?? null,
    input.over ?? null,
    input.jailRoles ?? null,
    input.takesOver?.required ?? input.takesOver?.ending === 'expired',
    input.takesOver?.number ?? null,
    input.undoSeconds ?? null,
    input.purge ? JSON.stringify(input.purge) : null,
    input.escalatedFrom ?? null,
    input.approvedById ?? null,
  ];
}
