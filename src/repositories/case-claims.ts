import type { EntityManager } from 'typeorm';
import type { Case } from '../entities/case';
import type { CaseType } from '../entities/case-type';
import { queryCase, queryCases } from './case-rows';
import { insertCase, type Lease, type NewCase } from './insert-case';
import { isLive } from './live';
import { leftByTheMinute, onShardsOrLeft, type Shards } from './on-shards';
import { reopenCase, type Settlement, settleCase, settleWithRecord } from './settle-case';

/** Which unfinished cases a process takes over, how many at most, and for how long. */
export interface PendingClaim extends Lease {
  readonly limit: number;
  /** Takes, lease or not, what these holders left. */
  readonly abandoned?: readonly string[];
  /** Takes what belongs to guilds on these shards, and what is left elsewhere; null or absent, of all guilds. */
  readonly shards?: Shards | null;
}

/** Who wants to end what is due, how many at most, and how long nobody else may. */
export interface DueClaim {
  readonly holder: string;
  readonly leaseSeconds: number;
  readonly limit: number;
  /** Takes what belongs to guilds on these shards, and what is left elsewhere; null or absent, of all guilds. */
  readonly shards?: Shards | null;
}

const pendingSql = `
with claimed as (
  select id from cases p
  where status = 'pending' and ${onShardsOrLeft('p', '$5', '$6', 'p.created_at', leftByTheMinute)}
    and (lease_until is null or lease_until <= now()
    or lease_holder = any ($4::text[]))
  order by id limit $3 for update skip locked
), c as (
  update cases t set lease_holder = $1, lease_until = now() + $2::float8 * interval '1 s'
  from claimed where t.id = claimed.id
  returning t.*
)
select {case} from c order by c.id`;

const dueSql = `
with claimed as (
  select d.id from cases d
  where ${isLive('d')} and d.type = any ($4::text[]) and d.expires_at <= now()
    and (d.lease_until is null or d.lease_until <= now()) and ${onShardsOrLeft('d', '$5', '$6', 'd.expires_at')}
    and not exists (select from guilds g where g.id = d.guild_id and g.left_at is not null)
  order by d.expires_at, d.id limit $3 for update of d skip locked
), c as (
  update cases t set lease_holder = $1, lease_until = now() + $2::float8 * interval '1 s',
    lift_attempts = t.lift_attempts + 1
  from claimed where t.id = claimed.id
  returning t.*
)
select {case} from c order by c.expires_at, c.id`;

const dueCaseSql = `
with c as (
  update cases t set lease_holder = $3, lease_until = now() + $4::float8 * interval '1 s',
    lift_attempts = t.lift_attempts + 1
  where t.guild_id = $1 and t.number = $2 and ${isLive('t')} and t.expires_at <= now()
    and (t.lease_holder is null or t.lease_until <= now())
  returning t.*
)
select {case} from c`;

/** The types that this program ends; a timeout is ended by Discord. */
export const liftedTypes = ['tempban', 'jail'] as const satisfies readonly CaseType[];

/** Recording, settling and claiming: what makes each action happen once. */
export function caseClaims(manager: EntityManager) {
  return {
    /** See `insertCase`. */
    insertCase: (input: NewCase) => insertCase(manager, input),

    /** See `settleCase`. */
    settleCase: (guildId: string, number: number, settlement: Settlement) =>
      settleCase(manager, guildId, number, settlement),

    /** See `settleWithRecord`. */
    settleWithRecord: (guildId: string, number: number, settlement: Settlement) =>
      settleWithRecord(manager, guildId, number, settlement),

    /** See `reopenCase`. */
    reopenCase: (guildId: string, number: number, lease: Lease) =>
      reopenCase(manager, guildId, number, lease),

    /** Takes over unfinished cases that nobody works on, oldest first; no two callers get the same. */
    claimPending: ({ holder, seconds, limit, abandoned = [], shards }: PendingClaim) =>
      queryCases(manager, pendingSql, [
        holder,
        seconds,
        limit,
        abandoned,
        shards?.ids ?? null,
        shards?.count ?? 1,
      ]),

    /**
     * Claims sanctions whose time has come by the database's clock and that nobody works on, oldest first; no
     * two callers get the same. Those of guilds the bot has left wait until it is back. Deleting a case hides it, but its sanction still ends.
     */
    claimDue: (claim: DueClaim) => claimDue(manager, claim, liftedTypes),

    /**
     * Claims one sanction that is due, though the pause after its last attempt is not over.
     *
     * @returns null when it is not due, or somebody works on it.
     */
    claimDueCase: (guildId: string, number: number, { holder, seconds }: Lease) =>
      queryCase(manager, dueCaseSql, [guildId, number, holder, seconds]),

    /** As `claimDue`, for tempbans alone. */
    getExpiredTempbans: (limit: number, { holder = 'bailiff', leaseSeconds = 60 }: Partial<DueClaim> = {}) =>
      claimDue(manager, { holder, leaseSeconds, limit }, ['tempban']),
  };
}

function claimDue(
  manager: EntityManager,
  { holder, leaseSeconds, limit, shards }: DueClaim,
  types: readonly CaseType[],
): Promise<Case[]> {
  return queryCases(manager, dueSql, [
    holder,
    leaseSeconds,
    limit,
    types,
    shards?.ids ?? null,
    shards?.count ?? 1,
  ]);
}
