import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { respond } from '../piece-kit/respond';
import { actionReply } from '../views/action-reply';
import { fromLiveId, type LiveChoice } from '../views/deletion-reply';
import { reply } from '../views/reply';

/** The question under a deleted case whose sanction is in force: lift it, or leave it. */
export class LiveCaseChoice extends ButtonHandler<LiveChoice> {
  protected readonly permission = 'ModerateMembers';
  protected readonly read = fromLiveId;

  protected async press(
    interaction: ButtonInteraction<'cached'>,
    { choice, number }: LiveChoice,
  ): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user } = interaction;
    if (choice === 'lift') {
      const reason = translator(interaction.guildLocale)('delete.liftReason', { number });
      const lifted = await container.moderation.liftCase({ guildId, number }, user.id, reason);
      return respond(interaction, lifted, (report) => actionReply(report, t));
    }
    const found = await container.moderation.viewCase({ guildId, number });
    return respond(interaction, found, ({ type }) =>
      reply(t('delete.kept', { number, type: t(`type.${type}`) })),
    );
  }
}
