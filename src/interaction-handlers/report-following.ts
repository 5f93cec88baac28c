import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { respond } from '../piece-kit/respond';
import { fromReportId, type ReportPress } from '../views/report-id';
import { followedReply } from '../views/report-reply';

/** The button with which whoever reported wishes to be told what comes of it. That it is theirs, the use case sees to. */
export class ReportFollowing extends ButtonHandler<ReportPress> {
  protected readonly permission = null;

  protected read(customId: string): ReportPress | null {
    const press = fromReportId(customId);
    return press?.verb === 'follow' ? press : null;
  }

  protected async press(interaction: ButtonInteraction<'cached'>, { id }: ReportPress): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, user } = interaction;
    const followed = await container.moderation.followReport({ guildId, id }, user.id);
    await respond(interaction, followed, (report) => followedReply(report, t));
  }
}
