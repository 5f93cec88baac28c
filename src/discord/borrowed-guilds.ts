import { type Client, type Guild, RESTJSONErrorCodes } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { look } from './ask';

/** Longer than a lease on a case, so that a guild is there as long as somebody works in it. */
const keptMs = 5 * 60_000;

/** How long a guild in which the bot is not is not asked for again. */
const absentMs = 10 * 60_000;

/**
 * Guilds of which another process hears. They stand beside those that the gateway keeps current, as they were when they
 * were borrowed last, and are forgotten after a while, or when Discord does not give them any more.
 */
export function borrowedGuilds(client: Client<true>): Pick<Discord, 'borrowGuild'> {
  const borrowed = new Map<string, NodeJS.Timeout>();
  const absentSince = new Map<string, number>();
  const giveBack = (guildId: string) => {
    clearTimeout(borrowed.get(guildId));
    if (borrowed.delete(guildId)) forget(client, client.guilds.cache.get(guildId));
  };
  const keep = (guildId: string) => {
    clearTimeout(borrowed.get(guildId));
    borrowed.set(guildId, setTimeout(() => giveBack(guildId), keptMs).unref());
  };
  return {
    async borrowGuild(guildId) {
      const now = Date.now();
      for (const [id, since] of absentSince) if (now - since >= absentMs) absentSince.delete(id);
      if (absentSince.has(guildId)) return;
      const { UnknownGuild, MissingAccess } = RESTJSONErrorCodes;
      const guild = await look(() => fetchGuild(client, guildId), UnknownGuild, MissingAccess);
      if (guild.seen === 'absent') absentSince.set(guildId, now);
      if (guild.seen === 'present') keep(guildId);
      else giveBack(guildId);
    },
  };
}

/** As the gateway gives a guild: with its roles, its channels, and the bot as a member. Whoever else is asked for anew. */
async function fetchGuild({ guilds, user }: Client<true>, guildId: string): Promise<void> {
  const known = guilds.cache.get(guildId);
  const guild = await guilds.fetch({ guild: guildId, force: true, cache: known !== undefined });
  guild.members.cache.sweep(({ id }) => id !== user.id);
  const [, channels] = await Promise.all([guild.members.fetchMe({ force: true }), guild.channels.fetch()]);
  guild.channels.cache.sweep(({ id }) => !channels.has(id));
  // Without its channels discord.js takes a guild for unavailable.
  guild.available = true;
  guilds.cache.set(guildId, guild);
}

function forget({ guilds, channels }: Client<true>, guild: Guild | undefined): void {
  for (const channelId of guild?.channels.cache.keys() ?? []) channels.cache.delete(channelId);
  if (guild) guilds.cache.delete(guild.id);
}
