import type { ApplicationCommandRegistry } from '@sapphire/framework';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsString,
} from 'discord.js';
import type { en } from '../locales/en';
import { localizations, translator } from '../locales/translator';

const english = translator();

/** Names an entry of a menu in the catalogue. */
export type MenuName = keyof typeof en.menu;

/**
 * Registers an entry of the menu on people or messages, for servers alone, and offered to whoever has its permission;
 * null for everybody.
 */
export function registerMenu(
  registry: ApplicationCommandRegistry,
  name: MenuName,
  on: 'user' | 'message',
  permission: PermissionsString | null,
): void {
  registry.registerContextMenuCommand((menu) =>
    menu
      .setName(english(`menu.${name}`))
      .setNameLocalizations(localizations(`menu.${name}`))
      .setType(on === 'user' ? ApplicationCommandType.User : ApplicationCommandType.Message)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .setDefaultMemberPermissions(permission && PermissionFlagsBits[permission]),
  );
}
