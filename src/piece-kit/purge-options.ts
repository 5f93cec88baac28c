import type { ChatInputCommandInteraction, SlashCommandBuilder } from 'discord.js';
import type { PurgeRequest } from '../moderation/purge/purge-channel';
import { described } from './described';

/** The most messages that are deleted at once. */
const mostPurged = 1_000;

/** The longest text that is looked for, in characters. */
const longestText = 200;

/** Adds the options of `/purge`. */
export function addPurgeOptions(command: SlashCommandBuilder): void {
  command
    .addIntegerOption((option) =>
      described(option.setName('count'), 'option.purgeCount')
        .setRequired(true)
        .setMinValue(1)
        .setMaxValue(mostPurged),
    )
    .addUserOption((option) => described(option.setName('user'), 'option.purgeUser'))
    .addStringOption((option) =>
      described(option.setName('contains'), 'option.purgeContains').setMinLength(1).setMaxLength(longestText),
    )
    .addBooleanOption((option) => described(option.setName('bots'), 'option.purgeBots'))
    .addBooleanOption((option) => described(option.setName('links'), 'option.purgeLinks'))
    .addBooleanOption((option) => described(option.setName('attachments'), 'option.purgeAttachments'));
}

/** Which messages a command is about, and who typed it. */
export function purgeRequest(interaction: ChatInputCommandInteraction<'cached'>): PurgeRequest {
  const { guildId, channelId, id, user, options } = interaction;
  const userId = options.get('user')?.value;
  return {
    guildId,
    channelId,
    moderatorId: user.id,
    before: id,
    count: options.getInteger('count', true),
    filter: {
      userId: userId === undefined ? null : String(userId),
      contains: options.getString('contains'),
      bots: options.getBoolean('bots') ?? false,
      links: options.getBoolean('links') ?? false,
      attachments: options.getBoolean('attachments') ?? false,
    },
  };
}
