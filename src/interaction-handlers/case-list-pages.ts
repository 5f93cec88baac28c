import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { showSoon } from '../piece-kit/respond-soon';
import { caseList } from '../views/case-list';
import { fromListId, type ListPlace } from '../views/list-id';

/** The buttons that lead from one page of a list of cases to the next. */
export class CaseListPages extends ButtonHandler<ListPlace> {
  protected readonly permission = 'ModerateMembers';
  protected readonly read = fromListId;
  protected override readonly isReading = true;

  protected async press(interaction: ButtonInteraction<'cached'>, { key, filter }: ListPlace): Promise<void> {
    const t = translator(interaction.locale);
    const page = container.moderation.listCases(interaction.guildId, filter, key);
    await showSoon(
      interaction,
      page.then((read) => caseList(read, filter, t)),
    );
  }
}
