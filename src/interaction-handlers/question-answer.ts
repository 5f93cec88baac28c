import { container } from '@sapphire/framework';
import { type ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { respond } from '../piece-kit/respond';
import { whisper } from '../piece-kit/whisper';
import { outcomeReply } from '../views/outcome-reply';
import { fromQuestionId, type QuestionPress } from '../views/question-id';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';

/** The buttons under what is to be confirmed. Who may press them, and do it, the use case sees to. */
export class QuestionAnswer extends ButtonHandler<QuestionPress> {
  protected readonly permission = null;
  protected readonly read = fromQuestionId;

  protected async press(interaction: ButtonInteraction<'cached'>, press: QuestionPress): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user } = interaction;
    const answered = await container.moderation.answerQuestion({ ...press, guildId, byId: user.id });
    if (answered.ok || !isNoAnswer(answered.refusal.code)) {
      return respond(interaction, answered, (outcome) => outcomeReply(outcome, t));
    }
    const sentence = reply(refusalText(answered.refusal, t));
    await whisper(interaction, sentence);
  }
}

/** A press that decides nothing leaves the message to the one that does, or did. */
function isNoAnswer(code: string): boolean {
  return code === 'question_gone' || code === 'question_not_yours';
}
