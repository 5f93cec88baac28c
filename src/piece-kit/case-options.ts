import type { SlashCommandBuilder, SlashCommandSubcommandBuilder } from 'discord.js';
import type { en } from '../locales/en';
import { listStates } from '../views/case-state';
import { choice } from '../views/choice';
import { longestSearch } from '../views/list-id';
import { typeChoices } from '../views/type-choices';
import { commandOptions } from './command-options';
import { described } from './described';

type Subcommand = SlashCommandSubcommandBuilder;

type Name = keyof typeof en.subcommand.case;

/** The sub-commands of `/case`, each with its options. */
const subcommands = {
  view: (c) => [commandOptions.number(c)],
  edit: (c) => [commandOptions.number(c), commandOptions.reason(c), commandOptions.duration(c)],
  delete: (c) => [commandOptions.number(c), commandOptions.remark(c)],
  restore: (c) => [commandOptions.number(c), commandOptions.remark(c)],
  history: (c) => [commandOptions.number(c)],
  list: (c) => [listOptions(c)],
  export: (c) => [formatOption(c)],
  import: (c) => [fileOption(c)],
} as const satisfies Record<Name, (command: Subcommand) => unknown>;

/** Adds the sub-commands of `/case`. */
export function addCaseSubcommands(command: SlashCommandBuilder): void {
  for (const name of Object.keys(subcommands) as Name[]) {
    command.addSubcommand((subcommand) => {
      subcommands[name](described(subcommand.setName(name), `subcommand.case.${name}`));
      return subcommand;
    });
  }
}

function formatOption(command: Subcommand): Subcommand {
  return command.addStringOption((o) =>
    described(o.setName('format'), 'option.exportFormat').addChoices(
      choice('choice.exportFormat.json', 'json'),
      choice('choice.exportFormat.csv', 'csv'),
    ),
  );
}

function fileOption(command: Subcommand): Subcommand {
  return command.addAttachmentOption((o) =>
    described(o.setName('file'), 'option.importFile').setRequired(true),
  );
}

function listOptions(command: Subcommand): Subcommand {
  return command
    .addUserOption((o) => described(o.setName('user'), 'option.listUser'))
    .addUserOption((o) => described(o.setName('moderator'), 'option.listModerator'))
    .addStringOption((o) => described(o.setName('type'), 'option.listType').addChoices(...typeChoices()))
    .addStringOption((o) =>
      described(o.setName('status'), 'option.listStatus').addChoices(
        ...listStates.map((state) => choice(`state.${state}`, state)),
      ),
    )
    .addStringOption((o) =>
      described(o.setName('contains'), 'option.listContains').setMinLength(1).setMaxLength(longestSearch),
    )
    .addStringOption((o) => described(o.setName('since'), 'option.listSince').setMaxLength(20));
}
