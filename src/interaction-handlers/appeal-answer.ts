import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ModalHandler } from '../piece-kit/modal-handler';
import { respond } from '../piece-kit/respond';
import { appealField } from '../views/appeal-form';
import { type AppealPress, fromAppealId } from '../views/appeal-id';
import { decidedReply } from '../views/appeal-post';

/** The forms in which a moderator shortens a ban or refuses an appeal. */
export class AppealAnswer extends ModalHandler<AppealPress> {
  protected readonly permission = 'BanMembers';

  protected read(customId: string): AppealPress | null {
    return fromAppealId('answer', customId);
  }

  protected async submit(
    interaction: ModalSubmitInteraction<'cached'>,
    { verb, id }: AppealPress,
  ): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user, fields } = interaction;
    const text = fields.getTextInputValue(appealField);
    const decision =
      verb === 'shorten' ? { verb, duration: text } : { verb: 'refuse' as const, answer: text };
    const editor = { id: user.id, name: user.username };
    const decided = await container.moderation.decideAppeal({ guildId, id }, editor, decision);
    await respond(interaction, decided, (value) => decidedReply(value, t));
  }
}
