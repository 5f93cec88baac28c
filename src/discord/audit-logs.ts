import {
  type APIAuditLogEntry,
  AuditLogEvent,
  type Client,
  PermissionFlagsBits,
  type RESTGetAPIAuditLogResult,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { AuditEntry } from '../moderation/audit-entry';
import type { Discord } from '../moderation/discord';
import { roleChangeOf } from '../moderation/role-change';
import { bounded, errorCode, patience } from './ask';

type AuditLogs = Pick<Discord, 'readAuditLog' | 'findEntry' | 'listOwnRoleChanges'>;

/** A page of entries as Discord gives them, or why there is none. */
type Page = readonly APIAuditLogEntry[] | 'hidden' | 'unknown';

/** Discord's limit for a page of the audit log. */
const pageSize = 100;

/** Discord's audit log, which keeps what was done for 45 days. */
export function auditLogs(client: Client<true>): AuditLogs {
  return {
    async readAuditLog(guildId, after) {
      const query = new URLSearchParams({ after, limit: String(pageSize) });
      const page = await readPage(client, guildId, query);
      return typeof page === 'string' ? page : page.map((entry) => toEntry(guildId, entry));
    },
    async listOwnRoleChanges(guildId) {
      const query = new URLSearchParams({
        action_type: String(AuditLogEvent.MemberRoleUpdate),
        user_id: client.user.id,
        limit: String(pageSize),
      });
      const page = await readPage(client, guildId, query);
      if (typeof page === 'string') return [];
      return page.flatMap((entry) => roleChangeOf(toEntry(guildId, entry)) ?? []);
    },
    findEntry: (guildId, userId, which) => findEntry(client, guildId, userId, which),
  };
}

function toEntry(guildId: string, entry: APIAuditLogEntry): AuditEntry {
  return {
    id: entry.id,
    guildId,
    actionType: entry.action_type,
    moderatorId: entry.user_id,
    targetId: entry.target_id,
    reason: entry.reason ?? null,
    changes: (entry.changes ?? []).map((change) => ({
      key: change.key,
      before: change.old_value,
      after: change.new_value,
    })),
  };
}

/** Reads page by page, newest first, down to `since`. */
async function findEntry(
  client: Client<true>,
  guildId: string,
  userId: string,
  { event, since }: Parameters<Discord['findEntry']>[2],
): ReturnType<Discord['findEntry']> {
  let before: string | null = null;
  for (;;) {
    const query = new URLSearchParams({
      action_type: String(event),
      target_id: userId,
      limit: String(pageSize),
      ...(before !== null && { before }),
    });
    const page = await readPage(client, guildId, query);
    if (typeof page === 'string') return page;
    const recent = page.filter(({ id }) => SnowflakeUtil.timestampFrom(id) > since.getTime());
    const entry = recent.find(({ target_id }) => target_id === userId);
    if (entry) return { moderatorId: entry.user_id, reason: entry.reason ?? null };
    before = recent.at(-1)?.id ?? null;
    if (before === null || recent.length < pageSize) return null;
  }
}

/** A page of the audit log; empty where a Discord does not keep one. */
async function readPage(
  { rest, guilds }: Client<true>,
  guildId: string,
  query: URLSearchParams,
): Promise<Page> {
  const guild = guilds.cache.get(guildId);
  if (!guild?.available) return 'unknown';
  const { me } = guild.members;
  if (me && !me.permissions.has(PermissionFlagsBits.ViewAuditLog)) return 'hidden';
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
