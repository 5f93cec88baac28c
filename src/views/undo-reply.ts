import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { UndoReport } from '../moderation/undo-case';
import { actionReply } from './action-reply';
import { person } from './mention';
import { reply } from './reply';

/** What came of undoing a case, to whoever asked for it. */
export function undoReply({ record, lift }: UndoReport, t: Translate): BaseMessageOptions {
  const { number, type, userId, userName, undoNotice } = record;
  const known = { number, type: t(`type.${type}`), user: person(userId, userName) };
  if (!lift) {
    const notTold = undoNotice === 'closed' || undoNotice === 'failed' ? [t('action.notTold')] : [];
    return reply([t('undo.marked', known), ...notTold].join('\n'));
  }
  const answer = actionReply(lift, t);
  if (lift.record.status !== 'applied') return answer;
  return { ...answer, content: `${answer.content ?? ''}\n${t('undo.lifted', known)}` };
}
