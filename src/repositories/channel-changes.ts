import type { EntityManager } from 'typeorm';
import { ChannelChange, type ChannelEffect } from '../entities/channel-change';
import type { PendingClaim } from './case-claims';
import { entityRows } from './entity-rows';
import type { Lease } from './insert-case';
import { onShardsOrLeft } from './on-shards';
import { unlessTaken } from './slot-conflict';

/** A change of a channel that is about to be made. */
export interface NewChannelChange
  extends Pick<ChannelChange, 'guildId' | 'channelId' | 'moderatorId' | 'reason'> {
  readonly effect: ChannelEffect;
  /** After how long from now, by the database's clock, it is to be taken back; null for never by itself. */
  readonly durationMs: number | null;
  readonly lease: Lease;
}

type Kind = ChannelEffect['kind'];

/** From SQL that selects `{change}` from rows by the name of `c`. */
const { queryAll: queryChanges, queryOne: queryChange } = entityRows({
  entity: ChannelChange,
  placeholder: '{change}',
  name: 'c',
});

const lease = (holder: string, seconds: string) =>
  `lease_holder = ${holder}, lease_until = now() + ${seconds}::float8 * interval '1 s'`;

const noLease = 'lease_holder = null, lease_until = null';

const recordSql = `
with g as (insert into guilds (id) values ($1) on conflict do nothing), c as (
  insert into channel_changes
    (guild_id, channel_id, kind, effect, moderator_id, reason, ends_at, lease_holder, lease_until)
  values ($1, $2, $3::jsonb ->> 'kind', $3::jsonb, $4, $5, now() + $6::float8 * interval '1 ms', $7,
    now() + $8::float8 * interval '1 s')
  returning *
)
select {change} from c`;

const standingSql = `
select {change} from channel_changes c
where c.guild_id = $1 and c.channel_id = $2 and c.kind = $3 and c.status in ('pending', 'live')
order by c.status limit 1`;

const claimSql = `
with claimed as (
  select d.id from channel_changes d
  where (d.status = 'pending' or (d.status = 'live' and d.ends_at <= now()))
    and (d.lease_until is null or d.lease_until <= now() or d.lease_holder = any ($4::text[]))
    and ${onShardsOrLeft('d', '$5', '$6', "case when d.status = 'pending' then d.created_at else d.ends_at end")}
    and not exists (select from guilds g where g.id = d.guild_id and g.left_at is not null)
  order by d.id limit $3 for update of d skip locked
), c as (
  update channel_changes t set ${lease('$1', '$2')} from claimed where t.id = claimed.id
  returning t.*
)
select {change} from c order by c.id`;

const takeBackSql = `
with c as (
  update channel_changes t set ends_at = least(coalesce(t.ends_at, now()), now()), ended_by_id = $4, ${lease('$5', '$6')}
  where t.guild_id = $1 and t.channel_id = $2 and t.kind = $3 and t.status = 'live'
    and (t.lease_holder is null or t.lease_until <= now())
  returning t.*
)
select {change} from c`;

const replaceSlowmodeSql = `
update channel_changes set status = 'over', ended_at = now(), ${noLease}
where channel_id = $1 and kind = 'slowmode' and status = 'live'`;

const settleMadeSql = `
with c as (
  update channel_changes t set ${noLease},
    status = case when t.ends_at is null and t.kind = 'slowmode' then 'over' else 'live' end,
    ended_at = case when t.ends_at is null and t.kind = 'slowmode' then now() end
  where t.id = $1 and t.status = 'pending' returning t.*
)
select {change} from c`;

const endSql = `
with c as (
  update channel_changes t set status = $3, ended_at = now(), ${noLease}
  where t.id = $1 and t.status = $2 returning t.*
)
select {change} from c`;

/** All that is recorded of changes to channels that are to be taken back. */
export type ChannelChanges = ReturnType<typeof channelChanges>;

/** The changes of channels as seen through this manager. */
export function channelChanges(manager: EntityManager) {
  return {
    ...settlements(manager),

    /**
     * Records a change that is about to be made. A channel has one lock, and one slowmode being set, at a time.
     *
     * @returns null when another is in its way.
     */
    record: (change: NewChannelChange): Promise<ChannelChange | null> =>
      unlessTaken(manager, async (nested) => {
        const { guildId, channelId, effect, moderatorId, reason, durationMs } = change;
        const [recorded] = await queryChanges(nested, recordSql, [
          guildId,
          channelId,
          JSON.stringify(effect),
          moderatorId,
          reason,
          durationMs,
          change.lease.holder,
          change.lease.seconds,
        ]);
        if (!recorded) throw new Error('Recording a change of a channel gave no row.');
        return recorded;
      }),

    /** The change of a kind that is being made or in force in a channel, the one in force first. */
    findStanding: (guildId: string, channelId: string, kind: Kind): Promise<ChannelChange | null> =>
      queryChange(manager, standingSql, [guildId, channelId, kind]),

    /** Claims what is unfinished, or due by the database's clock; no two callers get the same. */
    claimUnfinished: ({ holder, seconds, limit, abandoned = [], shards }: PendingClaim) =>
      queryChanges(manager, claimSql, [
        holder,
        seconds,
        limit,
        abandoned,
        shards?.ids ?? null,
        shards?.count ?? 1,
      ]),

    /**
     * Records that what is in force in a channel is to be taken back now, and by whom: from then on it is due.
     *
     * @returns null when nothing of the kind is in force, or somebody is taking it back.
     */
    takeBack: (
      { guildId, channelId, kind }: Pick<ChannelChange, 'guildId' | 'channelId' | 'kind'>,
      byId: string,
      { holder, seconds }: Lease,
    ) => queryChange(manager, takeBackSql, [guildId, channelId, kind, byId, holder, seconds]),

    /** Everybody who holds a change that is not over. */
    async holders(): Promise<string[]> {
      const rows = await manager.query<{ holder: string }[]>(
        `select distinct lease_holder as holder from channel_changes
         where lease_holder is not null and status in ('pending', 'live')`,
      );
      return rows.map(({ holder }) => holder);
    },
  };
}

/** Settling the changes of channels, through this manager. */
function settlements(manager: EntityManager) {
  return {
    /** A change was made: it is in force, in place of an older slowmode; without an end a slowmode is over with that. */
    settleMade: (change: ChannelChange): Promise<ChannelChange | null> =>
      manager.transaction(async (within) => {
        if (change.kind === 'slowmode') await within.query(replaceSlowmodeSql, [change.channelId]);
        return queryChange(within, settleMadeSql, [change.id]);
      }),

    /** A change was not made, and nothing of it is left. */
    settleFailed: ({ id }: ChannelChange) => queryChange(manager, endSql, [id, 'pending', 'failed']),

    /** A change was taken back. */
    settleOver: ({ id }: ChannelChange) => queryChange(manager, endSql, [id, 'live', 'over']),

    /** Gives a claim up: it can be claimed again after a pause, by the database's clock. */
    async postpone({ id }: ChannelChange, seconds: number, attempts: number): Promise<void> {
      await manager.query(
        `update channel_changes set lease_holder = null, lease_until = now() + $2::float8 * interval '1 s', attempts = $3
         where id = $1 and status in ('pending', 'live')`,
        [id, seconds, attempts],
      );
    },
  };
}
