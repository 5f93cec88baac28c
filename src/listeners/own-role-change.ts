import { container, Events, Listener } from '@sapphire/framework';
import { AuditLogEvent, type Guild, type GuildAuditLogsEntry } from 'discord.js';

/** Discord's own record of a change of roles that the bot made: it names what the change overwrote. */
export class OwnRoleChangeListener extends Listener<typeof Events.GuildAuditLogEntryCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildAuditLogEntryCreate });
  }

  public async run(entry: GuildAuditLogsEntry, { id, client }: Guild): Promise<void> {
    const { action, executorId, targetId, reason } = entry;
    if (action !== AuditLogEvent.MemberRoleUpdate || executorId !== client.user.id || !targetId) return;
    const [given, taken] = [rolesIn(entry, '$add'), rolesIn(entry, '$remove')];
    await container.moderation.keepOverwrittenRoles(id, { userId: targetId, reason, given, taken });
  }
}

function rolesIn({ changes }: GuildAuditLogsEntry, key: '$add' | '$remove'): string[] {
  return changes.flatMap((change) => (change.key === key ? (change.new ?? []) : [])).map(({ id }) => id);
}
