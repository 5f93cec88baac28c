import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { ImportAnswer } from '../moderation/transfer/answer-import';
import { ButtonHandler } from '../piece-kit/button-handler';
import { ownerRequest } from '../piece-kit/owner-request';
import { respond } from '../piece-kit/respond';
import { fromImportId } from '../views/import-id';
import { importReply } from '../views/import-reply';

/** The buttons under what an import would do. That it is whoever asked who presses, the use case sees to. */
export class ImportChoice extends ButtonHandler<ImportAnswer> {
  protected readonly permission = ['ManageGuild', 'ModerateMembers'] as const;
  protected readonly read = fromImportId;

  protected async press(interaction: ButtonInteraction<'cached'>, answer: ImportAnswer): Promise<void> {
    const imported = await container.moderation.answerImport(answer, ownerRequest(interaction));
    await respond(interaction, imported, (value) => importReply(value, translator(interaction.locale)));
  }
}
