import {
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import type { Case } from '../entities/case';
import { type Translate, wordings } from '../locales/translator';
import type { AppealOffer } from '../moderation/appeal-offer';
import { toBanId } from './appeal-id';
import { moment, plain } from './mention';
import { startOf } from './start-of';

/** Discord's limit for the title of an embed, in characters. */
const longestTitle = 256;

/** What a person is told of what is done to them: no moderator is named. */
export function notice(
  record: Case,
  guildName: string,
  t: Translate,
  appeal: AppealOffer | null = null,
): RESTPostAPIChannelMessageJSONBody {
  const until = record.expiresAt && { name: t('notice.until'), value: moment(record.expiresAt) };
  const ofAppeals = appeal?.text && { name: t('appeal.notice'), value: plain(appeal.text) };
  const told = message({
    title: startOf(t('notice.title', { did: t(`did.${record.type}`), guild: guildName }), longestTitle),
    ...(record.reason && { description: plain(record.reason) }),
    fields: [...(until ? [until] : []), ...(ofAppeals ? [ofAppeals] : [])],
    footer: { text: t('notice.footer', { number: record.number, guild: guildName }) },
  });
  return { ...told, ...(appeal?.hasButton && { components: [appealRow(record, t)] }) };
}

/** What a person is told who was told of a case that is undone: no moderator is named. */
export function undoneNotice(
  { type, number }: Case,
  guildName: string,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const known = { type: t(`type.${type}`), number, guild: guildName };
  return message({
    title: startOf(t('notice.undone', known), longestTitle),
    description: t('notice.undoneMeans'),
  });
}

function message(embed: APIEmbed): RESTPostAPIChannelMessageJSONBody {
  return {
    embeds: [embed],
    allowed_mentions: { parse: [] },
  };
}

function appealRow(record: Case, t: Translate) {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: t('appeal.open'),
    custom_id: toBanId('open', record),
  };
  return { type: ComponentType.ActionRow as const, components: [button] };
}

/** Whether one of these embeds tells of the case: its footer names the number and the guild, in any language. */
export function isNoticeOf({ number }: Case, guildName: string, embeds: readonly APIEmbed[]): boolean {
  const footers = wordings('notice.footer', { number, guild: guildName });
  return embeds.some(({ footer }) => footer && footers.includes(footer.text));
}
