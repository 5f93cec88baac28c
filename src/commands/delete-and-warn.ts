import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { openForm } from '../piece-kit/open-form';
import { quotedMessages } from '../piece-kit/quoted-messages';
import { registerMenu } from '../piece-kit/register-menu';
import { messageForm } from '../views/action-form';

/** On a message's menu: opens the form in which a moderator says why it is deleted and its author warned. */
export class DeleteAndWarnCommand extends Command {
  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    registerMenu(registry, 'deleteAndWarn', 'message', 'ModerateMembers');
  }

  public override async contextMenuRun(
    interaction: MessageContextMenuCommandInteraction<'cached'>,
  ): Promise<void> {
    const { guildId, channelId, user, targetMessage, locale } = interaction;
    quotedMessages.remember(targetMessage);
    const target = { id: targetMessage.id, authorId: targetMessage.author.id };
    const message = { ...target, guildId, channelId, moderatorId: user.id };
    const prepared = container.moderation.prepareMessageWarning(message);
    await openForm(
      interaction,
      prepared,
      messageForm(target, targetMessage.author.username, translator(locale)),
    );
  }
}
