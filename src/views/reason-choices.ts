import type { ApplicationCommandOptionChoiceData } from 'discord.js';

/** Reasons as choices: in one line, standing for themselves. */
export function reasonChoices(reasons: readonly string[]): ApplicationCommandOptionChoiceData<string>[] {
  return reasons.map((reason) => ({ name: reason.replace(/\s+/g, ' '), value: reason }));
}
