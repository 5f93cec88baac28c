import { type BaseMessageOptions, TimestampStyles, time, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { Chart } from '../moderation/charts';
import type { Statistics } from '../moderation/count-cases';
import { reply } from './reply';

const pictureName = 'cases.png';

/** What is drawn of counts. */
export function statsChart({ counts }: Statistics, t: Translate): Chart {
  const bars = counts.byType.map(({ type, count }) => ({ label: t(`type.${type}`), count }));
  return { title: t('stats.chart'), bars };
}

/** How many cases there are, by type and by moderator, and how many of them were undone; with its picture. */
export function statsReply(statistics: Statistics, picture: Buffer | null, t: Translate): BaseMessageOptions {
  const { counts, since } = statistics;
  const at = since && time(since, TimestampStyles.LongDateShortTime);
  const embed = {
    title: t('stats.title'),
    description: [at ? t('stats.titleSince', { since: at }) : '', ...summary(statistics, t)]
      .filter((line) => line !== '')
      .join('\n'),
    fields: counts.total > 0 ? fields(statistics, t) : [],
    ...(picture && { image: { url: `attachment://${pictureName}` } }),
  };
  return reply(counts.total > 0 && !picture ? t('stats.noPicture') : '', {
    embeds: [embed],
    files: picture ? [{ name: pictureName, attachment: picture }] : [],
  });
}

function summary({ counts, userId }: Statistics, t: Translate): string[] {
  const { total, undone, totalWithDeleted } = counts;
  const about = userId ? [t('stats.about', { user: userMention(userId) })] : [];
  if (totalWithDeleted === 0) return [...about, t('stats.none')];
  const percent = Math.round((100 * undone) / totalWithDeleted);
  return [...about, t('stats.total', { count: total, undone, all: totalWithDeleted, percent })];
}

function fields({ counts }: Statistics, t: Translate) {
  const { byType, byModerator, moderatorCount } = counts;
  const more = moderatorCount - byModerator.length;
  const moderators = byModerator.map(({ moderatorId, count }) =>
    t('stats.line', { what: moderatorId ? userMention(moderatorId) : t('case.moderatorUnsaid'), count }),
  );
  const types = byType.map(({ type, count }) => t('stats.line', { what: t(`type.${type}`), count }));
  return [
    { name: t('stats.byType'), value: types.join('\n') },
    {
      name: t('stats.byModerator'),
      value: [...moderators, ...(more > 0 ? [t('stats.moreModerators', { count: more })] : [])].join('\n'),
    },
  ];
}
