import { container } from '@sapphire/framework';
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { show } from '../piece-kit/respond';
import { whisper } from '../piece-kit/whisper';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';
import { fromUndoBatchId } from '../views/undo-batch-button';
import { undoBatchReply } from '../views/undo-batch-reply';

type Batch = NonNullable<ReturnType<typeof fromUndoBatchId>>;

/** The button that undoes a batch: under the answer to whoever made it, and under its post, which is for everybody. */
export class UndoBatch extends ButtonHandler<Batch> {
  protected readonly permission = 'BanMembers';
  protected readonly read = fromUndoBatchId;

  protected async press(interaction: ButtonInteraction<'cached'>, { number }: Batch): Promise<void> {
    const { guildId, user, message } = interaction;
    const t = translator(interaction.locale);
    const reason = translator(interaction.guildLocale)('batch.undoReason', { batch: number });
    const undone = await container.moderation.undoBatch({ guildId, number }, { byId: user.id, reason });
    const answer = undone.ok ? undoBatchReply(undone.value, t) : reply(refusalText(undone.refusal, t));
    if (undone.ok && message.flags.has(MessageFlags.Ephemeral)) await show(interaction, answer);
    else await whisper(interaction, answer);
  }
}
