import { container, Events, Listener } from '@sapphire/framework';
import type { Guild, GuildAuditLogsEntry } from 'discord.js';
import { hearing } from '../piece-kit/correlation';

/** Something was done in a guild, by whomever: what concerns moderation becomes a case. */
export class GuildAuditLogEntryCreateListener extends Listener<typeof Events.GuildAuditLogEntryCreate> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.GuildAuditLogEntryCreate });
  }

  public run(entry: GuildAuditLogsEntry, guild: Guild): void {
    const changes = entry.changes.map((change) => ({
      key: change.key,
      before: change.old,
      after: change.new,
    }));
    hearing(this.event, guild.id, () =>
      container.moderation.noteEntry({
        id: entry.id,
        guildId: guild.id,
        actionType: entry.action,
        moderatorId: entry.executorId,
        targetId: entry.targetId,
        reason: entry.reason,
        changes,
      }),
    );
  }
}
