import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { EndingReport } from '../moderation/try-ending';
import { person } from './mention';
import { hindranceText } from './overdue-post';
import { reply } from './reply';

/** What came of trying an ending at once, to whoever asked for it. */
export function endingReply({ record, isOver, hindrance }: EndingReport, t: Translate): BaseMessageOptions {
  const known = {
    number: record.number,
    user: person(record.userId, record.userName),
    type: t(`type.${record.type}`),
    why: hindrance ? hindranceText(hindrance, t) : '',
  };
  if (isOver) return reply(t('overdue.over', known));
  return reply(t(hindrance ? 'overdue.refusedAgain' : 'overdue.unclear', known));
}
