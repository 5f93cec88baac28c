import { ChannelType, type SlashCommandSubcommandBuilder } from 'discord.js';
import { described } from './described';

/** The sub-command that says how people can appeal against their bans. */
export function addAppeals(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return described(command.setName('appeals'), 'subcommand.settings.appeals')
    .addStringOption((option) =>
      described(option.setName('text'), 'option.appealText').setMinLength(1).setMaxLength(500),
    )
    .addChannelOption((option) =>
      described(option.setName('channel'), 'option.appealChannel').addChannelTypes(ChannelType.GuildText),
    )
    .addStringOption((option) => described(option.setName('pause'), 'option.appealPause').setMaxLength(100))
    .addIntegerOption((option) =>
      described(option.setName('most'), 'option.appealMost').setMinValue(1).setMaxValue(10),
    );
}
