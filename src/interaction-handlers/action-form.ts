import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ModalHandler } from '../piece-kit/modal-handler';
import { respondToForm } from '../piece-kit/respond';
import { type ActionTarget, fromActionId } from '../views/action-form-id';
import { formFields } from '../views/form-fields';
import { outcomeReply } from '../views/outcome-reply';

/** The form of an action from the menu on a person. Who may take it, the gate says. */
export class ActionForm extends ModalHandler<ActionTarget> {
  protected readonly permission = null;
  protected readonly read = fromActionId;

  protected async submit(interaction: ModalSubmitInteraction<'cached'>, target: ActionTarget): Promise<void> {
    const { guildId, user, fields, locale } = interaction;
    const reason = fields.getTextInputValue(formFields.reason);
    const has = (field: string) => fields.fields.has(field);
    const outcome = await container.moderation.actOrAsk({
      ...target,
      guildId,
      moderatorId: user.id,
      reason,
      duration: has(formFields.duration) ? fields.getTextInputValue(formFields.duration) : null,
      deleteMessageSeconds: has(formFields.deleteMessages)
        ? Number(fields.getStringSelectValues(formFields.deleteMessages)[0] ?? 0)
        : null,
    });
    await respondToForm(interaction, outcome, (value) => outcomeReply(value, translator(locale)), reason);
  }
}
