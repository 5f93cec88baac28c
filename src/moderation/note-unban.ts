import type { Context } from './context';
import { type Posting, refreshPosts } from './log-case';

/**
 * A ban is gone from Discord: if a live case still holds it, it is over, lifted by hand. Discord is asked
 * first, because the event of an earlier unban may arrive after a newer ban.
 *
 * @returns whether a case is over by this.
 */
export async function noteUnban(
  context: Posting & Pick<Context, 'aside'>,
  guildId: string,
  userId: string,
): Promise<boolean> {
  const live = await context.cases.findLive(guildId, userId, 'ban');
  if (live?.status !== 'applied') return false;
  const ban = await context.discord.findBan(guildId, userId);
  if (ban.seen !== 'absent') return false;
  const ended = await context.cases.endLive(guildId, live.number, 'lifted');
  if (ended) refreshPosts(context, guildId, [ended.number]);
  return ended !== null;
}
