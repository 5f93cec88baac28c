import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ModalHandler } from '../piece-kit/modal-handler';
import { quotedMessages } from '../piece-kit/quoted-messages';
import { respond } from '../piece-kit/respond';
import { formFields } from '../views/form-fields';
import { fromFormId, type ReportTarget } from '../views/report-id';
import { filedReply } from '../views/report-reply';

/** The form in which somebody reports a person or a message. Everybody may. */
export class ReportForm extends ModalHandler<ReportTarget> {
  protected readonly permission = null;
  protected readonly read = fromFormId;

  protected async submit(
    interaction: ModalSubmitInteraction<'cached'>,
    { userId, message }: ReportTarget,
  ): Promise<void> {
    const { guildId, user, fields } = interaction;
    const filed = await container.moderation.reportPerson({
      guildId,
      reporter: { id: user.id, name: user.username },
      userId,
      reason: fields.getTextInputValue(formFields.reason),
      message: message && { ...message, text: quotedMessages.find(message.id)?.text ?? null },
    });
    const t = translator(interaction.locale);
    await respond(interaction, filed, (value) => filedReply(value, t));
  }
}
