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
  const { content, embeds = [], components = [] } = warning(warned, t);
  return reply([content, t(`message.${deletion.kind}`, { why })].join('\n'), { embeds, components });
}

function warning(warned: MessageWarned, t: Translate): BaseMessageOptions {
  if ('report' in warned) return actionReply(warned.report, t);
  const { earlier } = warned;
  const values = { moderator: moderator(earlier, t), age: age(earlier.createdAt), number: earlier.number };
  return { content: t('message.warnedBefore', values) };
}
