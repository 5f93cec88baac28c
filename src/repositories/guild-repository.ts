import type { EntityManager } from 'typeorm';
import { Guild } from '../entities/guild';

/** What an owner can set. */
export type GuildSettings = Pick<Guild, 'logChannelId' | 'jailRoleId' | 'jailChannelId' | 'notify'>;

const defaults: GuildSettings = { logChannelId: null, jailRoleId: null, jailChannelId: null, notify: true };

/** All that is recorded of guilds. A guild is recorded from its first case, setting or visit, and then stays. */
export type GuildRepository = ReturnType<typeof guildRepository>;

/** The guilds as seen through this manager: of a data source, or of a transaction. */
export function guildRepository(manager: EntityManager) {
  const guilds = manager.getRepository(Guild);

  return guilds.extend({
    /** The guild with its settings; what a guild begins with when nothing is recorded of it. */
    async settings(guildId: string): Promise<Guild> {
      const beginning = { ...defaults, id: guildId, caseCount: 0, joinedAt: null, leftAt: null };
      return (
        (await guilds.findOneBy({ id: guildId })) ?? guilds.create({ ...beginning, createdAt: new Date() })
      );
    },

    /** Changes the settings that are given, and only those; the guild as it stands then. */
    async changeSettings(guildId: string, patch: Partial<GuildSettings>): Promise<Guild> {
      await guilds.upsert({ id: guildId, ...patch }, ['id']);
      return guilds.findOneByOrFail({ id: guildId });
    },

    /** The bot is in this guild, from now on or again. */
    async markJoined(guildId: string): Promise<void> {
      await manager.query(
        `insert into guilds (id, joined_at) values ($1, now())
         on conflict (id) do update set joined_at = now(), left_at = null`,
        [guildId],
      );
    },

    /** The bot is no longer in this guild. Nothing is deleted, and what is due stays due. */
    async markLeft(guildId: string): Promise<void> {
      await manager.query(
        `insert into guilds (id, left_at) values ($1, now()) on conflict (id) do update set left_at = now()`,
        [guildId],
      );
    },
  });
}
