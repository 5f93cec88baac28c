import type {
  SlashCommandBuilder,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from 'discord.js';

/** Discord's limit for a reason in the audit log, and so for a reason here, in characters. */
const longestReason = 512;

const hour = 60 * 60;

/** Discord's own choices of how much of somebody's messages goes with them, in seconds. */
const deleteMessagesChoices = [
  { name: 'none', value: 0 },
  { name: 'the last hour', value: hour },
  { name: 'the last 6 hours', value: 6 * hour },
  { name: 'the last 12 hours', value: 12 * hour },
  { name: 'the last day', value: 24 * hour },
  { name: 'the last 3 days', value: 3 * 24 * hour },
  { name: 'the last 7 days', value: 7 * 24 * hour },
];

type Options = SlashCommandBuilder | SlashCommandSubcommandBuilder;

type Add = (command: Options) => unknown;

/** The options that mean the same wherever they stand. */
export const commandOptions = {
  user: (command) =>
    command.addUserOption((option) =>
      option.setName('user').setDescription('Who it is about; an id works too').setRequired(true),
    ),
  banned: (command) =>
    command.addStringOption((option) =>
      option
        .setName('user')
        .setDescription('Who is banned: pick from the ban list, or give an id or a mention')
        .setRequired(true)
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  number: (command) =>
    command.addIntegerOption((option) =>
      option
        .setName('number')
        .setDescription('The number of the case')
        .setRequired(true)
        .setMinValue(1)
        .setMaxValue(2 ** 31 - 1)
        .setAutocomplete(true),
    ),
  duration: (command) => command.addStringOption((option) => duration(option)),
  requiredDuration: (command) => command.addStringOption((option) => duration(option).setRequired(true)),
  reason: (command) => command.addStringOption((option) => reason(option)),
  requiredReason: (command) => command.addStringOption((option) => reason(option).setRequired(true)),
  text: (command) =>
    command.addStringOption((option) =>
      option
        .setName('text')
        .setDescription('What is to be remembered; shown in the case, never to the person')
        .setRequired(true)
        .setMinLength(1)
        .setMaxLength(longestReason),
    ),
  delete_messages: (command) =>
    command.addIntegerOption((option) =>
      option
        .setName('delete_messages')
        .setDescription('How much of what they wrote is deleted')
        .addChoices(...deleteMessagesChoices),
    ),
  notify: (command) =>
    command.addBooleanOption((option) =>
      option
        .setName('notify')
        .setDescription('Whether they are told by direct message; otherwise as the server is set'),
    ),
  evidence: (command) =>
    command.addAttachmentOption((option) =>
      option.setName('evidence').setDescription('A file of at most 10 MiB that is kept with the case'),
    ),
} as const satisfies Record<string, Add>;

export type CommandOption = keyof typeof commandOptions;

function duration<T extends { setName(name: string): T; setDescription(text: string): T }>(option: T): T {
  return option.setName('duration').setDescription('How long, for example 90s, 10m, 1h30m, 7d, 2w or 1mo');
}

function reason(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('reason')
    .setDescription('Why; shown in the case, in the audit log and to the person')
    .setMinLength(1)
    .setMaxLength(longestReason);
}
