import { ChannelType, type SlashCommandBuilder } from 'discord.js';
import { addDataSubcommands } from './data-options';

/** Adds the sub-commands of `/settings`. */
export function addSettingsSubcommands(command: SlashCommandBuilder): void {
  command
    .addSubcommand((view) => view.setName('view').setDescription('Show every setting'))
    .addSubcommand((log) =>
      log
        .setName('log')
        .setDescription('Choose the channel that gets one post per case; without a channel, turn it off')
        .addChannelOption((option) =>
          option
            .setName('channel')
            .setDescription('Where cases are posted')
            .addChannelTypes(ChannelType.GuildText),
        ),
    )
    .addSubcommand((jail) =>
      jail
        .setName('jail')
        .setDescription('Set the jail up; what is not given is made')
        .addRoleOption((option) =>
          option.setName('role').setDescription('The role people in jail have instead of theirs'),
        )
        .addChannelOption((option) =>
          option
            .setName('channel')
            .setDescription('The only channel people in jail see')
            .addChannelTypes(ChannelType.GuildText),
        ),
    )
    .addSubcommand((notify) =>
      notify
        .setName('notify')
        .setDescription('Choose whether people are told what is done to them')
        .addBooleanOption((option) =>
          option.setName('enabled').setDescription('Whether they are told').setRequired(true),
        ),
    )
    .addSubcommandGroup(addDataSubcommands);
}
