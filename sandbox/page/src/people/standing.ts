import type { GuildView } from '../../../contract/snapshot';
import { memberOf } from '../names';

/** How somebody stands to a guild. */
export type Standing = 'member' | 'banned' | 'outside';

export function standingOf(guild: GuildView, userId: string): Standing {
  if (memberOf(guild, userId)) return 'member';
  return guild.bans.some((ban) => ban.userId === userId) ? 'banned' : 'outside';
}
