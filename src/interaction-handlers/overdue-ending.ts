import { container } from '@sapphire/framework';
import { type ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { whisper } from '../piece-kit/whisper';
import { endingReply } from '../views/ending-reply';
import { fromOverdueId } from '../views/overdue-post';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';

/** The button under the post that an ending is refused again and again. The post itself is for everybody. */
export class OverdueEnding extends ButtonHandler<{ readonly number: number }> {
  protected readonly permission = 'ModerateMembers';
  protected readonly read = fromOverdueId;

  protected async press(
    interaction: ButtonInteraction<'cached'>,
    { number }: { number: number },
  ): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user } = interaction;
    const tried = await container.moderation.tryEnding({ guildId, number }, user.id);
    const answer = tried.ok ? endingReply(tried.value, t) : reply(refusalText(tried.refusal, t));
    await whisper(interaction, answer);
  }
}
