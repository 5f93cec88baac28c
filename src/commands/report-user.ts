import { type ApplicationCommandRegistry, Command } from '@sapphire/framework';
import type { ContextMenuCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { registerMenu } from '../piece-kit/register-menu';
import { showForm } from '../piece-kit/show-form';
import { reportForm } from '../views/report-form';

/** On a person's menu: opens the form in which a report is written. */
export class ReportUserCommand extends Command {
  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    registerMenu(registry, 'report', 'user', null);
  }

  public override async contextMenuRun(interaction: ContextMenuCommandInteraction): Promise<void> {
    const target = { userId: interaction.targetId, message: null };
    await showForm(interaction, reportForm(target, translator(interaction.locale)));
  }
}
