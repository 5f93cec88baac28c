import { compareSnowflakes } from '../foundation/snowflake';
import { Permission } from '../permissions/permission';
import { ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { AuditLogEntry, auditLogEntryPayload } from '../world/audit-log';

const KEPT_MS = 45 * 24 * 3600_000;

export const auditLogRoutes = [route('GET /guilds/:guild/audit-logs', 'list_guild_audit_log_entries', list)];

/** Newest first, but oldest first when `after` is given. */
function list(request: RestRequest): RestAnswer {
  const act = request.act();
  act.requirePermission(Permission.ViewAuditLog);
  const found = act.guild.auditLog.filter((entry) => fits(request.query, entry, act.guild.now()));
  const ordered = request.query.get('after') === null ? found.reverse() : found;
  const entries = ordered.slice(0, request.limit(50, 100));
  const userIds = new Set(entries.flatMap(({ userId, targetId }) => [userId ?? '', targetId ?? '']));
  return ok({
    audit_log_entries: entries.map(auditLogEntryPayload),
    users: [...userIds].flatMap((id) => request.world.users.get(id)?.payload() ?? []),
    integrations: [],
    webhooks: [],
    guild_scheduled_events: [],
    threads: [],
    application_commands: [],
    auto_moderation_rules: [],
  });
}

function fits(query: URLSearchParams, entry: AuditLogEntry, now: number): boolean {
  const is = (key: string, value: string | null): boolean =>
    query.get(key) === null || query.get(key) === value;
  const before = query.get('before');
  const after = query.get('after');
  return (
    now - entry.at <= KEPT_MS &&
    is('user_id', entry.userId) &&
    is('target_id', entry.targetId) &&
    is('action_type', String(entry.actionType)) &&
    (before === null || compareSnowflakes(entry.id, before) < 0) &&
    (after === null || compareSnowflakes(entry.id, after) > 0)
  );
}
