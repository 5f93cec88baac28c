import type { SlashCommandBuilder, SlashCommandSubcommandBuilder } from 'discord.js';
import { listStates } from '../views/case-state';
import { longestSearch } from '../views/list-id';
import { typeChoices } from '../views/type-choices';
import { commandOptions } from './command-options';

type Subcommand = SlashCommandSubcommandBuilder;

/** The sub-commands of `/case`: what each is for, and its options. */
const subcommands = {
  view: ['Show a case', (c) => [commandOptions.number(c)]],
  edit: [
    'Change the reason of a case, or how long its sanction lasts',
    (c) => [commandOptions.number(c), commandOptions.reason(c), commandOptions.duration(c)],
  ],
  delete: ['Hide a case; it can be restored', (c) => [commandOptions.number(c), commandOptions.reason(c)]],
  restore: ['Bring a deleted case back', (c) => [commandOptions.number(c), commandOptions.reason(c)]],
  history: ['Show every edit of a case', (c) => [commandOptions.number(c)]],
  list: ['List cases, newest first', (c) => [listOptions(c)]],
} as const satisfies Record<string, readonly [string, (command: Subcommand) => unknown]>;

/** Adds the sub-commands of `/case`. */
export function addCaseSubcommands(command: SlashCommandBuilder): void {
  for (const [name, [description, addOptions]] of Object.entries(subcommands)) {
    command.addSubcommand((subcommand) => {
      addOptions(subcommand.setName(name).setDescription(description));
      return subcommand;
    });
  }
}

function listOptions(command: Subcommand): Subcommand {
  return command
    .addUserOption((o) => o.setName('user').setDescription('Only cases about this person'))
    .addUserOption((o) => o.setName('moderator').setDescription('Only cases by this moderator'))
    .addStringOption((o) =>
      o
        .setName('type')
        .setDescription('Only cases of this type')
        .addChoices(...typeChoices()),
    )
    .addStringOption((o) =>
      o
        .setName('status')
        .setDescription('Only cases that stand like this')
        .addChoices(...listStates.map((value) => ({ name: value, value }))),
    )
    .addStringOption((o) =>
      o
        .setName('contains')
        .setDescription('Only cases whose reason holds this text')
        .setMinLength(1)
        .setMaxLength(longestSearch),
    )
    .addStringOption((o) =>
      o
        .setName('since')
        .setDescription('Only cases since then, for example 30d or 2026-01-31')
        .setMaxLength(20),
    );
}
