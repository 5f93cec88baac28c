import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Banned } from '../moderation/suggest';

/** Banned people as choices: their name and id. */
export function banChoices(bans: readonly Banned[]): ApplicationCommandOptionChoiceData<string>[] {
  return bans.map(({ userId, name }) => ({ name: `${name} (${userId})`, value: userId }));
}
