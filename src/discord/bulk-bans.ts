import { type Client, RESTJSONErrorCodes, type RESTPostAPIGuildBulkBanResult, Routes } from 'discord.js';
import type { BatchDiscord, BulkAnswer, ShownBans } from '../moderation/batch/batch-discord';
import { ask, patience } from './ask';
import { banPageSize, readBanPage } from './ban-page';

/** Bans of many people at once, over REST alone, so that nobody need be a member or known to the cache. */
export function bulkBans(client: Client<true>): Pick<BatchDiscord, 'banMany' | 'findBans'> {
  return {
    banMany: (guildId, userIds, order) => banMany(client, guildId, userIds, order),
    findBans: (guildId, userIds) => findBans(client, guildId, userIds),
  };
}

/** That nobody could be banned is an answer about each of them, not about the request. */
async function banMany(
  { rest }: Client<true>,
  guildId: string,
  userIds: readonly string[],
  { reason, deleteMessageSeconds }: Parameters<BatchDiscord['banMany']>[2],
): Promise<BulkAnswer> {
  let bannedIds: readonly string[] = [];
  const answer = await ask(async () => {
    const body = { user_ids: userIds, delete_message_seconds: deleteMessageSeconds };
    const result = await rest.post(Routes.guildBulkBan(guildId), { body, reason, ...patience() });
    bannedIds = (result as RESTPostAPIGuildBulkBanResult).banned_users;
  }, RESTJSONErrorCodes.FailedToBanUsers);
  return answer.kind === 'done' ? { kind: 'done', bannedIds } : answer;
}

/**
 * Discord lists bans by the ids of people. Each page is asked for from the next person on, so that there are never more
 * requests than people, nor than pages.
 */
async function findBans(
  client: Client<true>,
  guildId: string,
  userIds: readonly string[],
): Promise<ShownBans | 'hidden' | 'unknown'> {
  const asked = new Set(userIds);
  const bans = new Map<string, { readonly reason: string | null }>();
  let wanted = userIds.map(BigInt).toSorted((one, other) => (one < other ? -1 : 1));
  for (let next = wanted[0]; next !== undefined; next = wanted[0]) {
    const page = await readBanPage(client, guildId, String(next - 1n));
    if (typeof page === 'string') return page;
    for (const { user, reason } of page) if (asked.has(user.id)) bans.set(user.id, { reason });
    const last = page.length < banPageSize ? null : BigInt(page.at(-1)?.user.id ?? 0);
    wanted = last === null ? [] : wanted.filter((id) => id > last);
  }
  return bans;
}
