import type { ApplicationCommandRegistry } from '@sapphire/framework';
import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { en } from '../locales/en';
import { localizations, translator } from '../locales/translator';

const english = translator();

/** Registers an entry of the menu on people or messages, for servers alone, and offered to everybody there. */
export function registerMenu(
  registry: ApplicationCommandRegistry,
  name: keyof typeof en.menu,
  on: 'user' | 'message',
): void {
  registry.registerContextMenuCommand((menu) =>
    menu
      .setName(english(`menu.${name}`))
      .setNameLocalizations(localizations(`menu.${name}`))
      .setType(on === 'user' ? ApplicationCommandType.User : ApplicationCommandType.Message)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  );
}
