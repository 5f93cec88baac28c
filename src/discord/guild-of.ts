import type { Client } from 'discord.js';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';

/** What a guild is called, and its language; its id, and English, where the bot does not see it. */
export function guildOf({ guilds }: Client<true>, guildId: string) {
  const guild = guilds.cache.get(guildId);
  return { name: cleanName(guild?.name ?? '') ?? guildId, t: translator(guild?.preferredLocale) };
}
