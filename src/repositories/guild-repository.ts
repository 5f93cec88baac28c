import type { EntityManager } from 'typeorm';
import { Guild } from '../entities/guild';
import { auditPlaces } from './audit-places';
import { escalationSteps } from './escalation-steps';
import type { Shards } from './on-shards';

/** What an owner can set. */
export type GuildSettings = Pick<
  Guild,
  | 'logChannelId'
  | 'reportChannelId'
  | 'jailRoleId'
  | 'jailChannelId'
  | 'notify'
  | 'confirm'
  | 'evidenceMib'
  | 'evidenceDays'
  | 'bansPerHour'
  | 'kicksPerHour'
  | 'massbansPerHour'
  | 'escalation'
  | 'warningsCountSeconds'
  | 'appealText'
  | 'appealChannelId'
  | 'appealPauseSeconds'
  | 'appealsPerCase'
>;

const presentSql = `
with gone as (
  update guilds set left_at = now() where left_at is null and id <> all ($1::bigint[])
    and ($2::int[] is null or (id >> 22) % $3::int = any ($2::int[]))
), present as (
  insert into guilds (id, joined_at) select unnest($1::bigint[]), now()
  on conflict (id) do update set left_at = null,
    joined_at = case when guilds.left_at is null then coalesce(guilds.joined_at, now()) else now() end
  returning id, jail_role_id
)
select id from present where jail_role_id is not null`;

const joinedSql = `
insert into guilds (id, joined_at) values ($1, now())
on conflict (id) do update set left_at = null,
  joined_at = case when guilds.left_at is null then coalesce(guilds.joined_at, now()) else now() end`;

const defaults: GuildSettings = {
  logChannelId: null,
  reportChannelId: null,
  jailRoleId: null,
  jailChannelId: null,
  notify: true,
  confirm: false,
  evidenceMib: 10,
  evidenceDays: null,
  bansPerHour: null,
  kicksPerHour: null,
  massbansPerHour: null,
  escalation: [],
  warningsCountSeconds: null,
  appealText: null,
  appealChannelId: null,
  appealPauseSeconds: 7 * 24 * 60 * 60,
  appealsPerCase: 2,
};

const beginning = { ...defaults, caseCount: 0, auditLogId: null, joinedAt: null, leftAt: null };

/** All that is recorded of guilds. A guild is recorded from its first case, setting or visit, and then stays. */
export type GuildRepository = ReturnType<typeof guildRepository>;

/** The guilds as seen through this manager: of a data source, or of a transaction. */
export function guildRepository(manager: EntityManager) {
  const guilds = manager.getRepository(Guild);

  return guilds.extend({
    ...auditPlaces(manager),
    ...escalationSteps(manager),

    /** The guild with its settings; what a guild begins with when nothing is recorded of it. */
    async settings(guildId: string): Promise<Guild> {
      const found = await guilds.findOneBy({ id: guildId });
      return found ?? guilds.create({ ...beginning, id: guildId, createdAt: new Date() });
    },

    /** Changes the settings that are given, and only those; the guild as it stands then. */
    async changeSettings(guildId: string, patch: Partial<GuildSettings>): Promise<Guild> {
      await guilds.upsert({ id: guildId, ...patch }, ['id']);
      return guilds.findOneByOrFail({ id: guildId });
    },

    /** The bot is in this guild, from now on or again. */
    async markJoined(guildId: string): Promise<void> {
      await manager.query(joinedSql, [guildId]);
    },

    /**
     * The bot is in these guilds and, of those on its shards, in no other: what it missed while it was away.
     *
     * @returns those that have a jail.
     */
    async markPresent(guildIds: readonly string[], shards: Shards | null): Promise<string[]> {
      const rows = await manager.query<{ id: string }[]>(presentSql, [
        guildIds,
        shards?.ids ?? null,
        shards?.count ?? 1,
      ]);
      return rows.map(({ id }) => id);
    },

    /** The bot is no longer in this guild. Nothing is deleted, and what is due stays due. */
    async markLeft(guildId: string): Promise<void> {
      await manager.query(
        `insert into guilds (id, left_at) values ($1, now()) on conflict (id) do update set left_at = now()`,
        [guildId],
      );
    },

    /** Every setting is again as it was before anybody changed it; the counter of the cases stays. */
    async resetSettings(guildId: string): Promise<void> {
      await guilds.update({ id: guildId }, defaults);
    },
  });
}
