import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ModalHandler } from '../piece-kit/modal-handler';
import { quotedMessages } from '../piece-kit/quoted-messages';
import { respondToForm } from '../piece-kit/respond';
import { fromMessageFormId, type MessageTarget } from '../views/action-form-id';
import { formFields } from '../views/form-fields';
import { messageWarnedReply } from '../views/message-warned-reply';

/**
 * The form in which a moderator says why a message is deleted and its author warned. The message is looked for in the
 * channel that the form is sent from, which Discord vouches for.
 */
export class MessageForm extends ModalHandler<MessageTarget> {
  protected readonly permission = null;
  protected readonly read = fromMessageFormId;

  protected async submit(
    interaction: ModalSubmitInteraction<'cached'>,
    target: MessageTarget,
  ): Promise<void> {
    const { guildId, channelId, user, fields, locale } = interaction;
    const reason = fields.getTextInputValue(formFields.reason);
    const warned = await container.moderation.warnForMessage({
      ...target,
      guildId,
      channelId: channelId ?? '',
      moderatorId: user.id,
      reason,
      snapshot: quotedMessages.find(target.id),
    });
    await respondToForm(
      interaction,
      warned,
      (value) => messageWarnedReply(value, translator(locale)),
      reason,
    );
  }
}
