import type { SlashCommandSubcommandGroupBuilder } from 'discord.js';
import { commandOptions } from './command-options';
import { described } from './described';

const names = ['export', 'erase-person', 'erase-server'] as const;

/** Makes the group `/settings data`, which is for the owner. */
export function addDataSubcommands(
  group: SlashCommandSubcommandGroupBuilder,
): SlashCommandSubcommandGroupBuilder {
  described(group.setName('data'), 'subcommand.settings.data');
  for (const name of names) {
    group.addSubcommand((subcommand) => {
      described(subcommand.setName(name), `subcommand.data.${name}`);
      if (name === 'erase-person') commandOptions.user(subcommand);
      return subcommand;
    });
  }
  return group;
}
