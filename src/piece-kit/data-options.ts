import type { SlashCommandSubcommandGroupBuilder } from 'discord.js';

const descriptions = {
  export: 'Get everything that is recorded of this server as a file',
} as const;

/** Makes the group `/settings data`, which is for the owner. */
export function addDataSubcommands(
  group: SlashCommandSubcommandGroupBuilder,
): SlashCommandSubcommandGroupBuilder {
  group.setName('data').setDescription('What is recorded of this server; for its owner alone');
  for (const [name, description] of Object.entries(descriptions)) {
    group.addSubcommand((subcommand) => subcommand.setName(name).setDescription(description));
  }
  return group;
}
