import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { UserContextMenuCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { permitted } from '../piece-kit/permitted';
import { registerMenu } from '../piece-kit/register-menu';
import { showSoon } from '../piece-kit/respond-soon';
import { caseList } from '../views/case-list';

/** On a person's menu: lists the cases about them, newest first. */
export class CaseHistoryCommand extends Command {
  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    registerMenu(registry, 'caseHistory', 'user', 'ModerateMembers');
  }

  public override async contextMenuRun(
    interaction: UserContextMenuCommandInteraction<'cached'>,
  ): Promise<void> {
    if (!(await permitted(interaction, 'ModerateMembers'))) return;
    const filter = { userId: interaction.targetId };
    const t = translator(interaction.locale);
    const page = container.moderation.listCases(interaction.guildId, filter, { newest: true });
    await showSoon(
      interaction,
      page.then((read) => caseList(read, filter, t)),
    );
  }
}
