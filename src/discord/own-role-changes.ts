import {
  type APIAuditLogEntry,
  AuditLogEvent,
  type Client,
  type RESTGetAPIAuditLogResult,
  Routes,
} from 'discord.js';
import type { Discord, RoleChange } from '../moderation/discord';
import { look, patience } from './ask';

/** Discord's limit for a page of the audit log. */
const auditPageSize = 100;

/** The changes of members' roles that the bot made, by the audit log. */
export function ownRoleChanges(client: Client<true>): Pick<Discord, 'listOwnRoleChanges'> {
  return {
    async listOwnRoleChanges(guildId) {
      const query = new URLSearchParams({
        action_type: String(AuditLogEvent.MemberRoleUpdate),
        user_id: client.user.id,
        limit: String(auditPageSize),
      });
      const page = await look(async () => {
        const log = await client.rest.get(Routes.guildAuditLog(guildId), { query, ...patience() });
        return (log as RESTGetAPIAuditLogResult).audit_log_entries;
      });
      if (page.seen !== 'present') return [];
      return page.value.filter(({ user_id }) => user_id === client.user.id).flatMap(roleChange);
    },
  };
}

function roleChange({ target_id, reason, changes }: APIAuditLogEntry): RoleChange[] {
  if (!target_id) return [];
  const idsOf = (key: '$add' | '$remove') =>
    (changes ?? [])
      .flatMap((change) => (change.key === key ? (change.new_value ?? []) : []))
      .map(({ id }) => id);
  return [{ userId: target_id, reason: reason ?? null, given: idsOf('$add'), taken: idsOf('$remove') }];
}
