import type { Case } from '../entities/case';
import type { ShownBans } from './batch/batch-discord';
import type { Context } from './context';
import type { Sight } from './discord';

/** What Discord shows of the ban that a case made. */
export type BanLook = (record: Case) => Promise<Sight<{ readonly reason: string | null }>>;

/** Looks at one ban, by a request of its own. */
export function lookAtBan({ discord }: Pick<Context, 'discord'>): BanLook {
  return ({ guildId, userId }) => discord.findBan(guildId, userId);
}

/**
 * Looks at the bans of several cases when it is first asked about one of them: of a guild that has more than one among
 * them in its ban list, which shows many in one request.
 */
export function lookAtBans(
  { discord, batchDiscord }: Pick<Context, 'discord' | 'batchDiscord'>,
  records: readonly Case[],
): BanLook {
  const lists = new Map<string, Promise<ShownBans | 'hidden' | 'unknown'>>();
  const peopleOf = (guildId: string) =>
    records.filter((record) => record.guildId === guildId).map(({ userId }) => userId);
  return async ({ guildId, userId }) => {
    const userIds = peopleOf(guildId);
    if (userIds.length < 2) return discord.findBan(guildId, userId);
    const list = lists.get(guildId) ?? batchDiscord.findBans(guildId, userIds);
    lists.set(guildId, list);
    const bans = await list;
    if (typeof bans === 'string') return { seen: 'unknown', refused: bans === 'hidden' };
    const ban = bans.get(userId);
    // That there is none ends a case for good: whoever is not in the list is asked for alone.
    return ban ? { seen: 'present', value: ban } : discord.findBan(guildId, userId);
  };
}
