import type { Client } from 'discord.js';
import { translator } from '../locales/translator';
import type { GuildWords } from '../moderation/guild-words';
import { recordedRefusal, stepReason } from '../views/escalation-text';
import { movedRoles } from '../views/moved-roles';

/** What is recorded by the bot itself, in the language of a guild. */
export function guildWords(client: Client<true>): Omit<GuildWords, 'describeAppeal'> {
  const wordsOf = (guildId: string) => translator(client.guilds.cache.get(guildId)?.preferredLocale);
  return {
    describeMovedRoles: (guildId, moved) => movedRoles(moved, wordsOf(guildId)),
    describeStep: (guildId, step) => stepReason(step, wordsOf(guildId)),
    describeRefusal: (guildId, refusal) => recordedRefusal(refusal, wordsOf(guildId)),
  };
}
