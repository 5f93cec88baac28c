import type { Context } from '../context';
import type { OwnerNews } from './owner-news';

/** Tells the owner of a guild of its limits, beside the work in hand; where they take no message, the log says so. */
export function tellOwner(
  { discord, aside, log }: Pick<Context, 'discord' | 'aside' | 'log'>,
  guildId: string,
  news: OwnerNews,
): void {
  aside(`owner:${guildId}`, async () => {
    const notice = await discord.tellOwner(guildId, news);
    if (notice !== 'delivered') log.warn({ guildId, notice, news: news.is }, 'owner not told of limits');
  });
}
