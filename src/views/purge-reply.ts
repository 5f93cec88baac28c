import { type BaseMessageOptions, channelMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { Failure } from '../moderation/discord';
import type { PurgeReport } from '../moderation/purge/purge-channel';
import { failureText } from './case-embed';
import { reply } from './reply';

/** What came of deleting messages, to the moderator who asked for it. */
export function purgeReply(report: PurgeReport, t: Translate): BaseMessageOptions {
  const { record, pinnedCount, tooOldCount, endedAfter, isKept } = report;
  const { purge } = record;
  const sentences = [
    outcome(report, t),
    ...(pinnedCount > 0 ? [t('purge.pinned', { count: pinnedCount })] : []),
    ...(tooOldCount > 0 ? [t('purge.tooOld', { count: tooOldCount })] : []),
    ...(endedAfter === null ? [] : [t('purge.bounded', { count: endedAfter })]),
    ...(purge?.contentSeen === false ? [t('purge.unseenHow')] : []),
    ...(isKept ? [] : [t('purge.lost')]),
  ];
  return reply(sentences.join('\n'));
}

function outcome({ record }: PurgeReport, t: Translate): string {
  const { purge, number, status } = record;
  const known = { channel: channelMention(purge?.channelId ?? ''), number };
  if (status === 'pending') return t('purge.pending', known);
  if (status === 'failed') return t('purge.failed', { ...known, why: failureText(record, t) });
  const counts = { count: purge?.deletedCount ?? 0, found: purge?.foundCount ?? 0 };
  const failure = purge?.failure as Failure | null | undefined;
  return failure
    ? t('purge.partly', { ...known, ...counts, why: t(`failure.${failure}`) })
    : t('purge.done', { ...known, ...counts });
}
