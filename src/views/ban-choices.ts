import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Banned } from '../moderation/suggest';
import { startOf } from './start-of';

/** Discord's limit for the name of a choice, in characters. */
const longestName = 100;

/** Banned people as choices: their name and id. */
export function banChoices(bans: readonly Banned[]): ApplicationCommandOptionChoiceData<string>[] {
  return bans.map(({ userId, name }) => {
    const id = ` (${userId})`;
    return { name: `${startOf(name, longestName - id.length)}${id}`, value: userId };
  });
}
