import { type Client, type Guild, RESTJSONErrorCodes } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { look } from './ask';

/** Longer than a lease on a case, so that a guild is there as long as somebody works in it. */
const keptMs = 5 * 60_000;

/** How long a guild in which the bot is not, or of which Discord says nothing, is not asked for again. */
const absentMs = 10 * 60_000;

/**
 * Guilds of which another process hears. They stand beside those that the gateway keeps current, as they were when they
 * were borrowed last, and are forgotten after a while.
 */
export function borrowedGuilds(client: Client<true>): Pick<Discord, 'borrowGuild'> {
  const borrowedAt = new Map<string, number>();
  const absentSince = new Map<string, number>();
  return {
    async borrowGuild(guildId) {
      const now = Date.now();
      forgetOld(client, borrowedAt, now);
      for (const [id, since] of absentSince) if (now - since >= absentMs) absentSince.delete(id);
      if (absentSince.has(guildId)) return;
      borrowedAt.set(guildId, now);
      const { UnknownGuild, MissingAccess } = RESTJSONErrorCodes;
      const guild = await look(() => fetchGuild(client, guildId), UnknownGuild, MissingAccess);
      if (guild.seen === 'absent') absentSince.set(guildId, now);
    },
  };
}

/** As the gateway gives a guild: with its roles, its channels, and the bot as a member. Whoever else is asked for anew. */
async function fetchGuild({ guilds, user }: Client<true>, guildId: string): Promise<void> {
  const known = guilds.cache.get(guildId);
  const guild = await guilds.fetch({ guild: guildId, force: true, cache: known !== undefined });
  guild.members.cache.sweep(({ id }) => id !== user.id);
  await Promise.all([guild.members.fetchMe({ force: true }), guild.channels.fetch()]);
  // Without its channels discord.js takes a guild for unavailable.
  guild.available = true;
  guilds.cache.set(guildId, guild);
}

function forgetOld(client: Client<true>, borrowedAt: Map<string, number>, now: number): void {
  for (const [guildId, at] of borrowedAt) {
    if (now - at < keptMs) continue;
    borrowedAt.delete(guildId);
    forget(client, client.guilds.cache.get(guildId));
  }
}

function forget({ guilds, channels }: Client<true>, guild: Guild | undefined): void {
  for (const channelId of guild?.channels.cache.keys() ?? []) channels.cache.delete(channelId);
  if (guild) guilds.cache.delete(guild.id);
}
