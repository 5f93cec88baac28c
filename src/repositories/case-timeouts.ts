import type { EntityManager } from 'typeorm';
import { queryCases } from './case-rows';
import type { Lease } from './insert-case';
import { isLive } from './live';
import { onShards, onShardsOrLeft, type Shards } from './on-shards';

const isTimeout = (name: string) => `${isLive(name)} and ${name}.type = 'timeout'`;

const endSql = `
with c as (
  update cases t set ended_at = t.expires_at, ending = 'expired'
  where t.id in (select d.id from cases d where ${isTimeout('d')} and d.expires_at <= now() and not d.renewal_due
    and ${onShards('d', '$2', '$3')} order by d.expires_at limit $1 for update skip locked)
  returning t.*
)
select {case} from c`;

/** How far Discord goes at once, less a minute; one made by hand may last the minute as well, and needs no more. */
const longest = `interval '28 days' - interval '1 minute'`;

const runsOut = (name: string) => `coalesce(${name}.timeout_until, ${name}.created_at + ${longest})`;

/** A day is left to a bot that is down, or to whoever has left and may come back; half of it to the process of its shard. */
const claimSql = `
with claimed as (
  select d.id from cases d
  where ${isTimeout('d')} and (d.renewal_due or (d.expires_at > d.created_at + interval '28 days 1 minute'
      and ${runsOut('d')} < least(d.expires_at, now() + interval '1 day')))
    and (d.lease_until is null or d.lease_until <= now())
    and ${onShardsOrLeft('d', '$4', '$5', `${runsOut('d')} - interval '12 hours'`)}
    and not exists (select from guilds g where g.id = d.guild_id and g.left_at is not null)
  order by d.created_at, d.id limit $3 for update of d skip locked
), c as (
  update cases t set lease_holder = $1, lease_until = now() + $2::float8 * interval '1 s',
    lift_attempts = t.lift_attempts + 1
  from claimed where t.id = claimed.id
  returning t.*
)
select {case} from c order by c.created_at, c.id`;

const renewedSql = `
update cases t set timeout_until = $3, renewal_due = renewal_due and t.expires_at is distinct from $4::timestamptz,
  lease_holder = null, lease_until = null, lift_attempts = 0
where t.guild_id = $1 and t.number = $2 and ${isTimeout('t')}`;

/** Who renews timeouts, and how many at most. */
interface RenewalClaim extends Lease {
  readonly limit: number;
  readonly shards: Shards | null;
}

/** Timeouts: Discord ends them by itself, and knows none longer than 28 days. */
export function caseTimeouts(manager: EntityManager) {
  return {
    /** Marks timeouts whose time has come as over, which Discord ends by itself; those that are over now. */
    endTimeouts: (limit: number, shards: Shards | null) =>
      queryCases(manager, endSql, [limit, shards?.ids ?? null, shards?.count ?? 1]),

    /**
     * Claims timeouts of which Discord is to be asked anew: what it was asked for runs out within a day and the
     * sanction does not, or its end was moved. No two callers get the same.
     */
    claimRenewals: ({ holder, seconds, limit, shards }: RenewalClaim) =>
      queryCases(manager, claimSql, [holder, seconds, limit, shards?.ids ?? null, shards?.count ?? 1]),

    /** Discord keeps a timeout until then now. An end that was moved again meanwhile is still to be asked for. */
    async noteRenewed(guildId: string, number: number, until: Date, expiresAt: Date | null): Promise<void> {
      await manager.query(renewedSql, [guildId, number, until, expiresAt]);
    },
  };
}
