import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { ButtonHandler } from '../piece-kit/button-handler';
import { show } from '../piece-kit/respond';
import { whisper } from '../piece-kit/whisper';
import { type ApprovalPress, fromApprovalId } from '../views/approval-id';
import { approvalReply, decidedApproval } from '../views/approval-post';
import { refusalText } from '../views/refusal-text';
import { reply } from '../views/reply';

/** The buttons under what a moderator asked for beyond their limit. Who may press them, the use case sees to. */
export class ApprovalAnswer extends ButtonHandler<ApprovalPress> {
  protected readonly permission = null;
  protected readonly read = fromApprovalId;

  protected async press(interaction: ButtonInteraction<'cached'>, press: ApprovalPress): Promise<void> {
    const { guildId, user, locale, guildLocale } = interaction;
    const decided = await container.moderation.decideApproval({ ...press, guildId, byId: user.id });
    const t = translator(locale);
    if (!decided.ok) return whisper(interaction, reply(refusalText(decided.refusal, t)));
    const { approval, outcome } = decided.value;
    if (outcome.is !== 'hindered')
      await show(interaction, decidedApproval(approval, translator(guildLocale)));
    const said = approvalReply(decided.value, t);
    if (said) await whisper(interaction, said);
  }
}
