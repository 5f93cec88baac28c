import type {
  SlashCommandBuilder,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { deleteMessagesChoices } from '../views/delete-messages-choices';
import { longestReason } from '../views/longest-reason';
import { described } from './described';

type Options = SlashCommandBuilder | SlashCommandSubcommandBuilder;

type Add = (command: Options) => unknown;

/** The options that mean the same wherever they stand. */
export const commandOptions = {
  user: (command) =>
    command.addUserOption((option) => described(option.setName('user'), 'option.user').setRequired(true)),
  users: (command) =>
    command.addStringOption((option) =>
      described(option.setName('users'), 'option.users').setRequired(true).setMinLength(1).setMaxLength(6000),
    ),
  banned: (command) =>
    command.addStringOption((option) =>
      described(option.setName('user'), 'option.banned')
        .setRequired(true)
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  number: (command) =>
    command.addIntegerOption((option) =>
      described(option.setName('number'), 'option.number')
        .setRequired(true)
        .setMinValue(1)
        .setMaxValue(2 ** 31 - 1)
        .setAutocomplete(true),
    ),
  duration: (command) => command.addStringOption((option) => duration(option)),
  requiredDuration: (command) => command.addStringOption((option) => duration(option).setRequired(true)),
  reason: (command) => command.addStringOption((option) => reason(option).setAutocomplete(true)),
  requiredReason: (command) =>
    command.addStringOption((option) => reason(option).setAutocomplete(true).setRequired(true)),
  /** A reason for which none is offered. */
  remark: (command) => command.addStringOption((option) => reason(option)),
  text: (command) =>
    command.addStringOption((option) =>
      described(option.setName('text'), 'option.text')
        .setRequired(true)
        .setMinLength(1)
        .setMaxLength(longestReason),
    ),
  delete_messages: (command) =>
    command.addIntegerOption((option) =>
      described(option.setName('delete_messages'), 'option.deleteMessages').addChoices(
        ...deleteMessagesChoices,
      ),
    ),
  notify: (command) =>
    command.addBooleanOption((option) => described(option.setName('notify'), 'option.notify')),
  evidence: (command) =>
    command.addAttachmentOption((option) => described(option.setName('evidence'), 'option.evidence')),
} as const satisfies Record<string, Add>;

export type CommandOption = keyof typeof commandOptions;

function reason(option: SlashCommandStringOption): SlashCommandStringOption {
  return described(option.setName('reason'), 'option.reason').setMinLength(1).setMaxLength(longestReason);
}

function duration(option: SlashCommandStringOption): SlashCommandStringOption {
  return described(option.setName('duration'), 'option.duration').setAutocomplete(true);
}
