import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ModalHandler } from '../piece-kit/modal-handler';
import { respond } from '../piece-kit/respond';
import { actionReply } from '../views/action-reply';
import { formFields } from '../views/form-fields';
import { fromChoiceId, type ReportChoice } from '../views/report-id';

/** The form in which a moderator says how they act on a report. */
export class ReportActionForm extends ModalHandler<ReportChoice> {
  protected readonly permission = 'ModerateMembers';

  protected read(customId: string): ReportChoice | null {
    return fromChoiceId('action', customId);
  }

  protected async submit(
    interaction: ModalSubmitInteraction<'cached'>,
    { id, type }: ReportChoice,
  ): Promise<void> {
    const { guildId, user, fields } = interaction;
    const asksDuration = fields.fields.has(formFields.duration);
    const taken = await container.moderation.actOnReport({ guildId, id }, user.id, {
      type,
      reason: fields.getTextInputValue(formFields.reason),
      duration: (asksDuration && fields.getTextInputValue(formFields.duration)) || null,
    });
    const t = translator(interaction.locale);
    await respond(interaction, taken, (report) => actionReply(report, t));
  }
}
