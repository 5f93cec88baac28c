import { container } from '@sapphire/framework';
import { type BaseMessageOptions, type ButtonInteraction } from 'discord.js';
import { type Translate, translator } from '../locales/translator';
import type { Result } from '../moderation/refusal';
import { ButtonHandler } from '../piece-kit/button-handler';
import { whisper } from '../piece-kit/whisper';
import { reply } from '../views/reply';
import { fromReportId, type ReportPress } from '../views/report-id';
import { evidenceReply, offerReply, reportRefusal } from '../views/report-reply';

/** The buttons under the post of a report, and the one that takes it over. The post itself is for everybody. */
export class ReportDecision extends ButtonHandler<ReportPress> {
  protected readonly permission = 'ModerateMembers';

  protected read(customId: string): ReportPress | null {
    const press = fromReportId(customId);
    return press?.verb === 'follow' ? null : press;
  }

  protected async press(interaction: ButtonInteraction<'cached'>, press: ReportPress): Promise<void> {
    const t = translator(interaction.locale);
    const decided = await decide(
      press,
      { guildId: interaction.guildId, id: press.id },
      interaction.user.id,
      t,
    );
    const answer = decided.ok ? decided.value : reportRefusal(decided.refusal, press, t);
    await whisper(interaction, answer);
  }
}

type Key = { readonly guildId: string; readonly id: string };

async function decide(
  { verb, fromId }: ReportPress,
  key: Key,
  byId: string,
  t: Translate,
): Promise<Result<BaseMessageOptions>> {
  const { moderation } = container;
  const { id } = key;
  switch (verb) {
    case 'take':
      return shown(await moderation.takeOverReport(key, byId, fromId ?? ''), () =>
        reply(t('report.tookOver', { id })),
      );
    case 'claim':
      return shown(await moderation.claimReport(key, byId), () => reply(t('report.claimed', { id })));
    case 'dismiss':
      return shown(await moderation.dismissReport(key, byId), () => reply(t('report.dismissed', { id })));
    case 'act':
      return shown(await moderation.offerReportActions(key, byId), (offer) => offerReply(offer, t));
    case 'evidence':
    case 'follow':
      return shown(await moderation.openReportEvidence(key), (file) => evidenceReply(file, t));
  }
}

function shown<T>(result: Result<T>, render: (value: T) => BaseMessageOptions): Result<BaseMessageOptions> {
  return result.ok ? { ok: true, value: render(result.value) } : result;
}
