import type { ApplicationCommandRegistry, Command } from '@sapphire/framework';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsString,
  type SlashCommandBuilder,
} from 'discord.js';

/** Registers a slash command as all of them are: for servers alone, and offered to whoever has its permission. */
export function register(
  registry: ApplicationCommandRegistry,
  { name, description }: Pick<Command, 'name' | 'description'>,
  permission: PermissionsString,
  addOptions: (command: SlashCommandBuilder) => void,
): void {
  registry.registerChatInputCommand((command) => {
    command
      .setName(name)
      .setDescription(description)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .setDefaultMemberPermissions(PermissionFlagsBits[permission]);
    addOptions(command);
    return command;
  });
}
