import { type ApplicationCommandRegistry, Command } from '@sapphire/framework';
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { quotedMessages } from '../piece-kit/quoted-messages';
import { registerMenu } from '../piece-kit/register-menu';
import { showForm } from '../piece-kit/show-form';
import { reportForm } from '../views/report-form';

/** On a message's menu: opens the form in which its author is reported. */
export class ReportMessageCommand extends Command {
  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    registerMenu(registry, 'reportMessage', 'message', null);
  }

  public override async contextMenuRun(interaction: MessageContextMenuCommandInteraction): Promise<void> {
    const { id, channelId, author } = interaction.targetMessage;
    quotedMessages.remember(interaction.targetMessage);
    const target = { userId: author.id, message: { channelId, id } };
    await showForm(interaction, reportForm(target, translator(interaction.locale)));
  }
}
