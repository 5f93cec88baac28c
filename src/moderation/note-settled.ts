import type { Case } from '../entities/case';
import type { Context } from './context';

/** Says to those who run the bot what came of a case. */
export function noteSettled({ log, watch }: Pick<Context, 'log' | 'watch'>, record: Case): void {
  const { guildId, number, type, status } = record;
  log.info({ guildId, number, type, status }, 'case settled');
  watch.caseSettled(record);
}
