import { type APIBan, type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Ban } from '../moderation/ban';
import { cleanName } from '../moderation/clean-text';
import type { Discord } from '../moderation/discord';
import { ask, look, patience } from './ask';
import { banPageSize, readBanPage } from './ban-page';

type Bans = Pick<Discord, 'ban' | 'unban' | 'findBan' | 'listBans' | 'listAllBans'>;

/** How long a ban list that was read serves completion. */
const banListLifeMs = 15_000;

/** Bans, over REST alone, so that nobody need be a member or known to the cache. */
export function bans(client: Client<true>): Bans {
  const { rest } = client;
  return {
    ban: (guildId, userId, { reason, deleteMessageSeconds }) =>
      ask(() =>
        rest.put(Routes.guildBan(guildId, userId), {
          body: { delete_message_seconds: deleteMessageSeconds },
          reason,
          ...patience(),
        }),
      ),

    unban: (guildId, userId, reason) =>
      ask(
        () => rest.delete(Routes.guildBan(guildId, userId), { reason, ...patience() }),
        RESTJSONErrorCodes.UnknownBan,
      ),

    findBan: (guildId, userId) =>
      look(async () => {
        const ban = (await rest.get(Routes.guildBan(guildId, userId), patience())) as APIBan;
        return { reason: ban.reason };
      }, RESTJSONErrorCodes.UnknownBan),

    listBans: banLists(client),
    listAllBans: (guildId, most) => listAllBans(client, guildId, most),
  };
}

/** Page by page, each as large as Discord gives. */
async function listAllBans(
  client: Client<true>,
  guildId: string,
  most = Number.POSITIVE_INFINITY,
): ReturnType<Bans['listAllBans']> {
  const bans: Ban[] = [];
  for (let isMore = true; isMore && bans.length < most; ) {
    const page = await readBanPage(client, guildId, bans.at(-1)?.userId ?? '0');
    if (typeof page === 'string') return page;
    bans.push(
      ...page.map(({ user, reason }) => ({ userId: user.id, name: cleanName(user.username), reason })),
    );
    isMore = page.length === banPageSize;
  }
  return bans.slice(0, most);
}

/** Reads ban lists for completion, each once in a while: Discord limits how often they may be read. */
function banLists({ rest }: Client<true>): Bans['listBans'] {
  const lists = new Map<string, { readAt: number; list: ReturnType<Bans['listBans']> }>();
  const read = async (guildId: string) => {
    const bans = await look(async () => (await rest.get(Routes.guildBans(guildId), patience())) as APIBan[]);
    if (bans.seen !== 'present') {
      lists.delete(guildId);
      return [];
    }
    return bans.value.map(({ user }) => ({ userId: user.id, name: cleanName(user.username) ?? user.id }));
  };
  return (guildId) => {
    const known = lists.get(guildId);
    if (known && Date.now() - known.readAt < banListLifeMs) return known.list;
    for (const [id, { readAt }] of lists) if (Date.now() - readAt >= banListLifeMs) lists.delete(id);
    const list = read(guildId);
    lists.set(guildId, { readAt: Date.now(), list });
    return list;
  };
}
