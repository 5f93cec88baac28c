import type { SlashCommandSubcommandGroupBuilder } from 'discord.js';
import { commandOptions } from './command-options';

const descriptions = {
  export: 'Get everything that is recorded of this server as a file',
  'erase-person': 'Blank the names, reasons and evidence of a person; asks first',
  'erase-server': 'Erase every case, edit and file of evidence; asks first',
} as const;

/** Makes the group `/settings data`, which is for the owner. */
export function addDataSubcommands(
  group: SlashCommandSubcommandGroupBuilder,
): SlashCommandSubcommandGroupBuilder {
  group.setName('data').setDescription('What is recorded of this server; for its owner alone');
  for (const [name, description] of Object.entries(descriptions)) {
    group.addSubcommand((subcommand) => {
      subcommand.setName(name).setDescription(description);
      if (name === 'erase-person') commandOptions.user(subcommand);
      return subcommand;
    });
  }
  return group;
}
