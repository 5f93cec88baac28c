import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ExportedGuild } from '../moderation/export-guild';
import { reply } from './reply';

/** Everything recorded of a guild, as a file. */
export function exportReply(
  { guildId, content, isCompressed }: ExportedGuild,
  t: Translate,
): BaseMessageOptions {
  const text = isCompressed ? `${t('data.exported')}\n${t('data.compressed')}` : t('data.exported');
  const name = `bailiff-${guildId}.json${isCompressed ? '.gz' : ''}`;
  return reply(text, { files: [{ name, attachment: content }] });
}
