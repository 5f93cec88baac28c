import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ExportedCases } from '../moderation/transfer/export-cases';
import { reply } from './reply';

/** The cases of a guild, as a file, and how many they are. */
export function caseExportReply(
  { guildId, format, count, content, isCompressed }: ExportedCases,
  t: Translate,
): BaseMessageOptions {
  const lines = [
    t('transfer.exported', { count }),
    t('transfer.kept'),
    ...(isCompressed ? [t('data.compressed')] : []),
  ];
  const name = `bailiff-cases-${guildId}.${format}${isCompressed ? '.gz' : ''}`;
  return reply(lines.join('\n'), { files: [{ name, attachment: content }] });
}
