import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { MessageWarned } from '../moderation/warn-for-message';
import { actionReply } from './action-reply';
import { age } from './mention';
import { moderator } from './moderator';
import { reply } from './reply';

/** What came of a warning for a message, and of the message. */
export function messageWarnedReply(warned: MessageWarned, t: Translate): BaseMessageOptions {
  const { deletion } = warned;
  const why = deletion.kind === 'refused' ? t(`failure.${deletion.failure}`) : '';
  return reply([warning(warned, t), t(`message.${deletion.kind}`, { why })].join('\n'));
}

function warning(warned: MessageWarned, t: Translate): string | undefined {
  if ('report' in warned) return actionReply(warned.report, t).content;
  const { earlier } = warned;
  const values = { moderator: moderator(earlier, t), age: age(earlier.createdAt), number: earlier.number };
  return t('message.warnedBefore', values);
}
