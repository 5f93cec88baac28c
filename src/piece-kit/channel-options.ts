import { ChannelType, type ChatInputCommandInteraction, type SlashCommandBuilder } from 'discord.js';
import { longestReason } from '../views/longest-reason';
import { described } from './described';

const closable = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

const slowable = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** The options of the commands that act on a channel. */
export const channelOptions = {
  closable: (command: SlashCommandBuilder) => addChannel(command, closable),
  slowable: (command: SlashCommandBuilder) => addChannel(command, slowable),
  slowness: (command: SlashCommandBuilder) =>
    command.addStringOption((option) =>
      described(option.setName('duration'), 'option.slowness').setRequired(true).setMaxLength(100),
    ),
  forTime: (command: SlashCommandBuilder) =>
    command.addStringOption((option) => described(option.setName('for'), 'option.forTime').setMaxLength(100)),
  reason: (command: SlashCommandBuilder) =>
    command.addStringOption((option) =>
      described(option.setName('reason'), 'option.channelReason').setMinLength(1).setMaxLength(longestReason),
    ),
};

function addChannel(command: SlashCommandBuilder, types: typeof closable | typeof slowable) {
  return command.addChannelOption((option) =>
    described(option.setName('channel'), 'option.channel').addChannelTypes(...types),
  );
}

/** Which channel a command is about, and who typed it. */
export function channelRequest(interaction: ChatInputCommandInteraction<'cached'>) {
  return {
    guildId: interaction.guildId,
    channelId: interaction.options.getChannel('channel')?.id ?? interaction.channelId,
    moderatorId: interaction.user.id,
  };
}
