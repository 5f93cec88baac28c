import { type APIEmbedField, channelMention } from 'discord.js';
import type { Purge } from '../entities/purge';
import type { Translate } from '../locales/translator';
import type { Failure } from '../moderation/discord';

/** What a case says of the messages it deleted. */
export function purgeFields(purge: Purge | null, t: Translate): APIEmbedField[] {
  if (!purge) return [];
  const { channelId, filters } = purge;
  return [
    { name: t('purge.channel'), value: channelMention(channelId), inline: true },
    { name: t('purge.messages'), value: messages(purge, t), inline: true },
    ...(filters.length > 0
      ? [{ name: t('purge.narrowed'), value: filters.map((name) => t(`purge.by.${name}`)).join(', ') }]
      : []),
  ];
}

function messages({ foundCount, deletedCount, failure, contentSeen }: Purge, t: Translate): string {
  const count =
    deletedCount === null
      ? t('purge.underWay', { found: foundCount })
      : t('purge.count', { count: deletedCount, found: foundCount });
  return [
    count,
    ...(failure ? [t('purge.stay', { why: t(`failure.${failure as Failure}`) })] : []),
    ...(contentSeen ? [] : [t('purge.unseen')]),
  ].join('\n');
}
