import { type BaseMessageOptions, ButtonStyle, ComponentType, userMention } from 'discord.js';
import type { Report } from '../entities/report';
import type { Translate } from '../locales/translator';
import type { ReportOffer } from '../moderation/offer-report-actions';
import type { ReportEvidence } from '../moderation/open-report-evidence';
import type { Refusal } from '../moderation/refusal';
import type { Filed } from '../moderation/report-person';
import { person } from './mention';
import { refusalText } from './refusal-text';
import { reply } from './reply';
import { type ReportPress, toChoiceId, toReportId } from './report-id';

/** Discord's limit for the buttons of a row. */
const rowSize = 5;

/** To whoever reported: it is with the moderators, and a button to be told what comes of it. */
export function filedReply({ report, evidenceKept }: Filed, t: Translate): BaseMessageOptions {
  const sentences = [
    t('report.filed', { user: userMention(report.userId) }),
    ...(evidenceKept === null ? [] : [t(evidenceKept ? 'report.evidenceKept' : 'report.evidenceLost')]),
  ];
  const follow = button(t('report.follow'), toReportId({ verb: 'follow', id: report.id }));
  return reply(sentences.join('\n'), { components: rows([follow]) });
}

/** To whoever wishes to be told what comes of their report: that they will be, or what has. */
export function followedReply({ state, userId, userName }: Report, t: Translate): BaseMessageOptions {
  const user = person(userId, userName);
  if (state === 'acted') return reply(t('report.outcome.acted', { user }));
  return reply(state === 'dismissed' ? t('report.outcome.dismissed', { user }) : t('report.followed'));
}

/** To a moderator: who handles a report, or what stands against deciding; another may take it over. */
export function reportRefusal(refusal: Refusal, { id }: ReportPress, t: Translate): BaseMessageOptions {
  if (refusal.code !== 'report_claimed') return reply(refusalText(refusal, t));
  const take = button(t('report.takeOver'), toReportId({ verb: 'take', id, fromId: refusal.userId }));
  return reply(refusalText(refusal, t), { components: rows([take]) });
}

/** To a moderator who wants to act on a report: what can be done, as buttons. */
export function offerReply({ report, types }: ReportOffer, t: Translate): BaseMessageOptions {
  const { id, userId, userName } = report;
  const buttons = types.map((type) => button(t(`type.${type}`), toChoiceId('choice', { id, type })));
  return reply(t('report.choose', { user: person(userId, userName) }), { components: rows(buttons) });
}

/** To a moderator: the file that came with a report. */
export function evidenceReply(
  { report: { id }, name, path }: ReportEvidence,
  t: Translate,
): BaseMessageOptions {
  if (path === null) return reply(t('report.noEvidence', { id }));
  return reply(t('report.evidenceOf', { id }), { files: [{ name, attachment: path }] });
}

function button(label: string, customId: string) {
  return {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: customId,
  };
}

function rows(buttons: readonly ReturnType<typeof button>[]) {
  const count = Math.ceil(buttons.length / rowSize);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(row * rowSize, (row + 1) * rowSize),
  }));
}
