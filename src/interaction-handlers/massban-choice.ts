import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { MassbanAnswer } from '../moderation/batch/answer-massban';
import { ButtonHandler } from '../piece-kit/button-handler';
import { respond } from '../piece-kit/respond';
import { fromMassbanId } from '../views/massban-id';
import { massbanReply } from '../views/massban-reply';

/** The buttons under the question whether people are to be banned. Who may press them, the use case sees to. */
export class MassbanChoice extends ButtonHandler<MassbanAnswer> {
  protected readonly permission = null;
  protected readonly read = fromMassbanId;

  protected async press(interaction: ButtonInteraction<'cached'>, answer: MassbanAnswer): Promise<void> {
    const { guildId, user, locale } = interaction;
    const answered = await container.moderation.answerMassban(answer, { guildId, byId: user.id });
    await respond(interaction, answered, (report) => massbanReply(report, translator(locale)));
  }
}
