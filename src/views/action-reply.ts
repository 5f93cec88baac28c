import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { StepOutcome } from '../moderation/escalate';
import type { ActionReport } from '../moderation/take-action';
import { failureText, roleList } from './case-embed';
import { stepAction, stepReason } from './escalation-text';
import { moment, person } from './mention';
import { recordEmbed } from './record-embed';
import { refusalText } from './refusal-text';
import { reply } from './reply';
import { undoRow } from './undo-button';

/** What came of an action, to the moderator who asked for it. */
export function actionReply(
  { escalation, person: seen, ...report }: ActionReport,
  t: Translate,
): BaseMessageOptions {
  const sentences = [sentencesOf(report, t), ...(escalation ? [escalationText(escalation, t)] : [])];
  const embeds = seen ? [recordEmbed(seen, t)] : [];
  const isDone = report.record.status === 'applied';
  return reply(sentences.join('\n'), { embeds, ...(isDone && { components: undoRow(report.record, t) }) });
}

function sentencesOf({ record, replacedNumber, evidenceKept }: ActionReport, t: Translate): string {
  const known = {
    user: person(record.userId, record.userName),
    did: t(`did.${record.type}`),
    number: record.number,
    until: record.expiresAt ? moment(record.expiresAt) : '',
    why: failureText(record, t),
  };
  if (record.status !== 'applied') return t(`action.${record.status}`, known);
  const sentences = [
    t(record.expiresAt ? 'action.appliedUntil' : 'action.applied', known),
    ...(replacedNumber && record.sanction && record.type !== 'unban' && record.type !== 'unjail'
      ? [t('action.replaced', { number: replacedNumber })]
      : []),
    ...unmoved(record, t),
    ...(evidenceKept === null ? [] : [t(evidenceKept ? 'action.evidenceKept' : 'action.evidenceLost')]),
    ...(record.notice === 'closed' || record.notice === 'failed' ? [t('action.notTold')] : []),
  ];
  return sentences.join('\n');
}

/** What a warning led to by itself: the case of it, or why there is none. */
function escalationText({ step, record, refusal }: StepOutcome, t: Translate): string {
  const reached = t('escalation.reached', { reason: stepReason(step, t) });
  if (record) return `${reached} ${sentencesOf({ record, replacedNumber: null, evidenceKept: null }, t)}`;
  const known = { action: stepAction(step, t), why: refusal ? refusalText(refusal, t) : '' };
  return `${reached} ${t(refusal ? 'escalation.refused' : 'escalation.left', known)}`;
}

function unmoved({ type, unmovedRoles }: ActionReport['record'], t: Translate): string[] {
  if (!unmovedRoles?.length) return [];
  return [t(type === 'jail' ? 'action.kept' : 'action.lost', { roles: roleList(unmovedRoles) })];
}
