import type {
  SlashCommandBuilder,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { choice } from '../views/choice';
import { longestReason } from '../views/longest-reason';
import { described } from './described';

const hour = 60 * 60;

/** Discord's own choices of how much of somebody's messages goes with them, in seconds. */
const deleteMessagesChoices = [
  choice('choice.deleteMessages.none', 0),
  choice('choice.deleteMessages.hour', hour),
  choice('choice.deleteMessages.hours6', 6 * hour),
  choice('choice.deleteMessages.hours12', 12 * hour),
  choice('choice.deleteMessages.day', 24 * hour),
  choice('choice.deleteMessages.days3', 3 * 24 * hour),
  choice('choice.deleteMessages.days7', 7 * 24 * hour),
];

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
  duration: (command) =>
    command.addStringOption((option) => described(option.setName('duration'), 'option.duration')),
  requiredDuration: (command) =>
    command.addStringOption((option) =>
      described(option.setName('duration'), 'option.duration').setRequired(true),
    ),
  reason: (command) => command.addStringOption((option) => reason(option)),
  requiredReason: (command) => command.addStringOption((option) => reason(option).setRequired(true)),
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
