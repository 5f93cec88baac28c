import type { AuditView } from '../../contract/snapshot';
import { AuditAction, type AuditLogEntry } from '../../discord/world/audit-log';
import type { Guild } from '../../discord/world/guild';

const newest = 200;

const names = new Map<number, string>(
  Object.entries(AuditAction).map(([name, type]) => [type, inWords(name)]),
);

/** The audit logs of all servers, newest first. */
export function viewAuditLog(guilds: Iterable<Guild>): AuditView[] {
  return [...guilds]
    .flatMap((guild) => guild.auditLog.map((entry) => viewEntry(guild, entry)))
    .sort((a, b) => b.at - a.at)
    .slice(0, newest);
}

function viewEntry(guild: Guild, entry: AuditLogEntry): AuditView {
  const { id, at, userId, targetId, reason } = entry;
  return { id, guildId: guild.id, at, what: whatOf(entry), byUserId: userId, targetId, reason };
}

/** A timeout is an update of a member, as Discord has it. */
function whatOf({ actionType, changes = [] }: AuditLogEntry): string {
  const timeout = changes.find(({ key }) => key === 'communication_disabled_until');
  if (timeout) return timeout.new_value === undefined ? 'Timeout ended' : 'Timeout';
  return names.get(actionType) ?? `Event ${actionType}`;
}

/** `MemberRoleUpdate` becomes `Member role update`. */
function inWords(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
