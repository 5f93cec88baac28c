import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { Imported } from '../repositories/case-imports';
import { reply } from './reply';

/** Which cases were imported, or that none was. */
export function importReply(imported: Imported | null, t: Translate): BaseMessageOptions {
  if (!imported || imported.count === 0) return reply(t('import.cancelled'));
  const { count, firstNumber: first, lastNumber: last } = imported;
  return reply(t('import.done', { count, first, last }));
}
