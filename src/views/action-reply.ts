import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ActionReport } from '../moderation/take-action';
import { failureText, roleList } from './case-embed';
import { moment, person } from './mention';
import { recordEmbed } from './record-embed';
import { reply } from './reply';
import { undoRow } from './undo-button';

/** What came of an action, to the moderator who asked for it. */
export function actionReply(
  { record, replacedNumber, evidenceKept, person: seen }: ActionReport,
  t: Translate,
): BaseMessageOptions {
  const known = {
    user: person(record.userId, record.userName),
    did: t(`did.${record.type}`),
    number: record.number,
    until: record.expiresAt ? moment(record.expiresAt) : '',
    why: failureText(record, t),
  };
  const embeds = seen ? [recordEmbed(seen, t)] : [];
  if (record.status !== 'applied') return reply(t(`action.${record.status}`, known), { embeds });
  const sentences = [
    t(record.expiresAt ? 'action.appliedUntil' : 'action.applied', known),
    ...(replacedNumber && record.sanction && record.type !== 'unban' && record.type !== 'unjail'
      ? [t('action.replaced', { number: replacedNumber })]
      : []),
    ...unmoved(record, t),
    ...(evidenceKept === null ? [] : [t(evidenceKept ? 'action.evidenceKept' : 'action.evidenceLost')]),
    ...(record.notice === 'closed' || record.notice === 'failed' ? [t('action.notTold')] : []),
  ];
  return reply(sentences.join('\n'), { embeds, components: undoRow(record, t) });
}

function unmoved({ type, unmovedRoles }: ActionReport['record'], t: Translate): string[] {
  if (!unmovedRoles?.length) return [];
  return [t(type === 'jail' ? 'action.kept' : 'action.lost', { roles: roleList(unmovedRoles) })];
}
