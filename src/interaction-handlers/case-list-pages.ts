import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { show } from '../piece-kit/respond';
import { caseList } from '../views/case-list';
import { fromListId, type ListPlace } from '../views/list-id';

/** The buttons that lead from one page of a list of cases to the next. */
export class CaseListPages extends ButtonHandler<ListPlace> {
  protected readonly permission = 'ModerateMembers';
  protected readonly read = fromListId;

  protected async press(interaction: ButtonInteraction<'cached'>, { key, filter }: ListPlace): Promise<void> {
    const page = await container.moderation.listCases(interaction.guildId, filter, key);
    await show(interaction, caseList(page, filter, translator(interaction.locale)));
  }
}
