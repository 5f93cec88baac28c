import { container } from '@sapphire/framework';
import { type ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { whisper } from '../piece-kit/whisper';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';
import { fromUndoId } from '../views/undo-button';
import { undoReply } from '../views/undo-reply';

/** The button that undoes a case, under its post and the answer to its command. Who may, the use case sees to. */
export class CaseUndoing extends ButtonHandler<{ readonly number: number }> {
  protected readonly permission = null;
  protected readonly read = fromUndoId;

  protected async press(
    interaction: ButtonInteraction<'cached'>,
    { number }: { number: number },
  ): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, guildLocale, user } = interaction;
    const reason = translator(guildLocale)('undo.reason', { number });
    const undone = await container.moderation.undoCase({ guildId, number }, user.id, reason);
    const answer = undone.ok ? undoReply(undone.value, t) : reply(refusalText(undone.refusal, t));
    await whisper(interaction, answer);
  }
}
