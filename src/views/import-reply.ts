import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ImportOutcome } from '../moderation/transfer/answer-import';
import { banImportRow } from './ban-import';
import { reply } from './reply';

/** Which cases were imported, or that none was; after a file, the bans that have no case by then are offered. */
export function importReply(imported: ImportOutcome | null, t: Translate): BaseMessageOptions {
  if (!imported || imported.count === 0) return reply(t('import.cancelled'));
  const { count, firstNumber: first, lastNumber: last, source } = imported;
  const components = source === 'discord' ? [] : [banImportRow(t)];
  return reply(t('import.done', { count, first, last }), { components });
}
