import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { ownerRequest } from '../piece-kit/owner-request';
import { respond } from '../piece-kit/respond';
import { fromBanImportId } from '../views/ban-import';
import { importQuestion } from '../views/import-question';

/** The button that asks what importing the server's existing bans would do. */
export class BanImport extends ButtonHandler<{ readonly imports: 'bans' }> {
  protected readonly permission = ['ManageGuild', 'ModerateMembers'] as const;
  protected readonly read = fromBanImportId;

  protected async press(interaction: ButtonInteraction<'cached'>): Promise<void> {
    const asked = await container.moderation.askBanImport(ownerRequest(interaction));
    await respond(interaction, asked, (question) => importQuestion(question, translator(interaction.locale)));
  }
}
