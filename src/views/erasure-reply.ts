import { type BaseMessageOptions, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { ErasureOrder } from '../moderation/erasure-order';
import type { Erased } from '../repositories/erasure-repository';
import { reply } from './reply';

/** What was erased, and what stays because it is not Bailiff's. */
export function erasureReply(order: ErasureOrder, erased: Erased, t: Translate): BaseMessageOptions {
  const { caseCount: cases, reportCount: reports, fileCount: files, postCount: posts } = erased;
  const counts = { cases, reports, files, posts };
  const lines =
    order.what === 'person'
      ? [t('data.personErased', { ...counts, user: userMention(order.userId) })]
      : [t('data.guildErased', counts), t('data.guildStays')];
  return reply([...lines, t('data.notOurs')].join('\n'));
}
