import {
  type APIEmbed,
  type APIEmbedField,
  ButtonStyle,
  ComponentType,
  messageLink,
  type RESTPostAPIChannelMessageJSONBody,
  userMention,
} from 'discord.js';
import type { Report } from '../entities/report';
import type { Translate } from '../locales/translator';
import { age, person, plain } from './mention';
import { type ReportVerb, toReportId } from './report-id';
import { startOf } from './start-of';

/** Discord's limit for the title of an embed, in characters. */
const longestTitle = 256;

/** How much of a message is shown: escaped it may be twice as long, and a field holds 1024 characters. */
const shownText = 500;

const colours = { open: 0xf29900, acting: 0xf29900, acted: 0xd93025, dismissed: 0x5f6368 } as const;

/** A report as moderators read it, with buttons to decide about it while it is open. It pings nobody. */
export function reportPost(report: Report, t: Translate): RESTPostAPIChannelMessageJSONBody {
  const buttons = buttonsOf(report, t);
  return {
    embeds: [reportEmbed(report, t)],
    components: buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : [],
    allowed_mentions: { parse: [] },
  };
}

/** Whether one of these embeds is the post of a report. */
export function isPostOfReport({ id }: Report, t: Translate, embeds: readonly APIEmbed[]): boolean {
  return embeds.some(({ title }) => title === t('report.title', { id }));
}

/** What whoever reported is told of what came of it: neither what was done, nor by whom. */
export function reportOutcome(
  { state, userId, userName }: Report,
  guildName: string,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  const sentence = t(state === 'acted' ? 'report.outcome.acted' : 'report.outcome.dismissed', {
    user: person(userId, userName),
  });
  const title = startOf(t('report.outcome.title', { guild: guildName }), longestTitle);
  return { embeds: [{ title, description: sentence }], allowed_mentions: { parse: [] } };
}

function reportEmbed(report: Report, t: Translate): APIEmbed {
  return {
    title: t('report.title', { id: report.id }),
    color: colours[report.state],
    description: report.reason ? plain(report.reason) : t('report.erased'),
    fields: [
      { name: t('report.person'), value: person(report.userId, report.userName), inline: true },
      { name: t('report.reporter'), value: person(report.reporterId, report.reporterName), inline: true },
      ...messageFields(report, t),
      ...evidenceField(report, t),
      { name: t('report.state'), value: stateLine(report, t) },
    ],
    timestamp: report.createdAt.toISOString(),
  };
}

function messageFields(
  { guildId, messageChannelId, messageId, messageText }: Report,
  t: Translate,
): APIEmbedField[] {
  if (!messageChannelId || !messageId) return [];
  const link = { name: t('report.message'), value: messageLink(messageChannelId, messageId, guildId) };
  if (!messageText) return [link];
  return [link, { name: t('report.messageText'), value: plain(startOf(messageText, shownText)) }];
}

function evidenceField({ evidenceName, evidenceSha256 }: Report, t: Translate): APIEmbedField[] {
  if (evidenceName === null) return [];
  const value = t(evidenceSha256 ? 'report.evidenceWith' : 'report.evidenceMissing');
  return [{ name: t('report.evidence'), value }];
}

function stateLine(report: Report, t: Translate): string {
  const { state, decidedAt, decidedById, claimedAt, claimedById, takenFromId, caseNumber } = report;
  const decided = { by: userMention(decidedById ?? ''), at: decidedAt ? age(decidedAt) : '' };
  if (state === 'acted') return t('report.states.acted', { ...decided, number: caseNumber ?? '' });
  if (state === 'dismissed') return t('report.states.dismissed', decided);
  if (!claimedById || !claimedAt) return t('report.states.open');
  const claimed = { by: userMention(claimedById), at: age(claimedAt) };
  return takenFromId
    ? t('report.states.taken', { ...claimed, from: userMention(takenFromId) })
    : t('report.states.claimed', claimed);
}

function buttonsOf({ id, state, evidenceSha256 }: Report, t: Translate) {
  const button = (verb: ReportVerb, style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>) => ({
    type: ComponentType.Button as const,
    style,
    label: t(`report.${verb as 'claim' | 'act' | 'dismiss'}`),
    custom_id: toReportId({ verb, id }),
  });
  const isDecided = state === 'acted' || state === 'dismissed';
  return [
    ...(isDecided
      ? []
      : [
          button('claim', ButtonStyle.Primary),
          button('act', ButtonStyle.Danger),
          button('dismiss', ButtonStyle.Secondary),
        ]),
    ...(evidenceSha256
      ? [{ ...button('evidence', ButtonStyle.Secondary), label: t('report.showEvidence') }]
      : []),
  ];
}
