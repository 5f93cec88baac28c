import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { UndoReport } from '../moderation/batch/undo-batch';
import { failedFields } from './massban-reply';
import { reply } from './reply';

/** What came of undoing a batch. */
export function undoBatchReply({ batch, cases, foreign }: UndoReport, t: Translate): BaseMessageOptions {
  const lifted = cases.filter(({ status }) => status === 'applied').length;
  const pending = cases.filter(({ status }) => status === 'pending').length;
  const fields = failedFields(cases, t);
  const lines = [
    t('batch.undone', { batch, count: lifted }),
    ...(foreign > 0 ? [t('batch.foreign', { count: foreign })] : []),
    ...(pending > 0 ? [t('batch.pending', { count: pending })] : []),
  ];
  return reply(lines.join('\n'), { embeds: fields.length > 0 ? [{ fields }] : [] });
}
