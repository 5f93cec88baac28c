import {
  type APIAuditLogEntry,
  type APIBan,
  AuditLogEvent,
  type Client,
  type REST,
  type RESTGetAPIAuditLogResult,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Discord } from '../moderation/discord';
import { ask, bounded, errorCode, look, patience } from './ask';

type Bans = Pick<Discord, 'ban' | 'unban' | 'findBan' | 'findBanEntry' | 'listBans'>;

/** Discord's limit for a page of the audit log. */
const auditPageSize = 100;

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

    findBanEntry: (guildId, userId, since) => findBanEntry(client, guildId, userId, since),
  };
}

/** Reads the audit log page by page, newest first, down to `since`. */
async function findBanEntry(
  { rest }: Client<true>,
  guildId: string,
  userId: string,
  since: Date,
): ReturnType<Bans['findBanEntry']> {
  let before: string | null = null;
  for (;;) {
    const query = new URLSearchParams({
      action_type: String(AuditLogEvent.MemberBanAdd),
      target_id: userId,
      limit: String(auditPageSize),
      ...(before !== null && { before }),
    });
    const page = await readEntries(rest, guildId, query);
    if (typeof page === 'string') return page;
    const recent = page.filter(({ id }) => SnowflakeUtil.timestampFrom(id) > since.getTime());
    const entry = recent.find(({ target_id }) => target_id === userId);
    if (entry) return { moderatorId: entry.user_id };
    before = recent.at(-1)?.id ?? null;
    if (before === null || recent.length < auditPageSize) return null;
  }
}

/** A page of the audit log; empty where a Discord does not keep one. */
async function readEntries(
  rest: REST,
  guildId: string,
  query: URLSearchParams,
): Promise<readonly APIAuditLogEntry[] | 'hidden' | 'unknown'> {
  try {
    const log = await bounded(rest.get(Routes.guildAuditLog(guildId), { query, ...patience() }));
    return (log as RESTGetAPIAuditLogResult).audit_log_entries;
  } catch (error) {
    const code = errorCode(error);
    if (code === RESTJSONErrorCodes.MissingPermissions || code === RESTJSONErrorCodes.MissingAccess) {
      return 'hidden';
    }
    return code === RESTJSONErrorCodes.GeneralError ? [] : 'unknown';
  }
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
    return bans.value.map(({ user }) => ({ userId: user.id, name: user.username }));
  };
  return (guildId) => {
    const known = lists.get(guildId);
    if (known && Date.now() - known.readAt < banListLifeMs) return known.list;
    const list = read(guildId);
    lists.set(guildId, { readAt: Date.now(), list });
    return list;
  };
}
