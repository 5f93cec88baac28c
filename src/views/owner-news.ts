import { type RESTPostAPIChannelMessageJSONBody, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { OwnerNews } from '../moderation/limits/owner-news';
import { actLimits, evidenceLimits, limitName } from './limit-text';
import { startOf } from './start-of';

/** Discord's limit for the title of an embed, in characters. */
const longestTitle = 256;

/** What the owner of a guild is told of the limits of its moderators. */
export function ownerNews(
  news: OwnerNews,
  guildName: string,
  t: Translate,
): RESTPostAPIChannelMessageJSONBody {
  return {
    embeds: [
      {
        title: startOf(t('limits.ownerTitle', { guild: guildName }), longestTitle),
        description: text(news, t),
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

function text(news: OwnerNews, t: Translate): string {
  if (news.is === 'reached') {
    const { moderatorId, limit } = news;
    return t('limits.ownerReached', { moderator: userMention(moderatorId), limit: limitName(limit, t) });
  }
  const { byId, limits } = news;
  return [
    t('limits.ownerChanged', { by: userMention(byId) }),
    actLimits(limits, t),
    evidenceLimits(limits, t),
  ].join('\n');
}
