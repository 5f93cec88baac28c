import type { ApplicationCommandRegistry } from '@sapphire/framework';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsString,
  type SlashCommandBuilder,
} from 'discord.js';
import type { en } from '../locales/en';
import { described } from './described';

/** A command that the catalogue describes. */
type CommandName = keyof typeof en.command;

/**
 * Registers a slash command as all of them are: for servers alone, and offered to whoever has its permission, or all of
 * several; null for everybody.
 */
export function register(
  registry: ApplicationCommandRegistry,
  name: CommandName,
  permission: PermissionsString | readonly PermissionsString[] | null,
  addOptions: (command: SlashCommandBuilder) => void,
): void {
  registry.registerChatInputCommand((command) => {
    described(command.setName(name), `command.${name}`)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .setDefaultMemberPermissions(permission && bitsOf([permission].flat()));
    addOptions(command);
    return command;
  });
}

function bitsOf(permissions: readonly PermissionsString[]): bigint {
  return permissions.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}
