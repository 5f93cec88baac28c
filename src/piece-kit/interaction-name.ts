import type { BaseInteraction } from 'discord.js';

/** The event of the client that a button, a menu or a form has been answered: Sapphire knows it of commands alone. */
export const handledEvent = 'interactionHandled';

/**
 * What an interaction is called where the bot is watched over: a command by its name, all else by its kind. What
 * the id of a button or a form carries may be what somebody typed, and is left out.
 */
export function interactionName(interaction: BaseInteraction): string {
  if (interaction.isChatInputCommand()) {
    const subcommand = interaction.options.getSubcommand(false);
    return subcommand ? `${interaction.commandName} ${subcommand}` : interaction.commandName;
  }
  if (interaction.isCommand()) return interaction.commandName;
  if (interaction.isAutocomplete()) return 'completion';
  if (interaction.isModalSubmit()) return 'form';
  return interaction.isButton() ? 'button' : 'menu';
}

declare module 'discord.js' {
  interface ClientEvents {
    [handledEvent]: [interaction: BaseInteraction];
  }
}
