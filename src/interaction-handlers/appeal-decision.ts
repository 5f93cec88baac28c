import { container } from '@sapphire/framework';
import { type ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { whisper } from '../piece-kit/whisper';
import { type AppealPress, fromAppealId } from '../views/appeal-id';
import { decidedReply } from '../views/appeal-post';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';

/** The button that accepts an appeal. The post itself is for everybody. */
export class AppealDecision extends ButtonHandler<AppealPress> {
  protected readonly permission = 'BanMembers';

  protected read(customId: string): AppealPress | null {
    const press = fromAppealId('press', customId);
    return press?.verb === 'accept' ? press : null;
  }

  protected async press(interaction: ButtonInteraction<'cached'>, { id }: AppealPress): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user } = interaction;
    const editor = { id: user.id, name: user.username };
    const decided = await container.moderation.decideAppeal({ guildId, id }, editor, { verb: 'accept' });
    const answer = decided.ok ? decidedReply(decided.value, t) : reply(refusalText(decided.refusal, t));
    await whisper(interaction, answer);
  }
}
