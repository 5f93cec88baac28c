import { JsonObject } from '../json';
import { WorldContext } from './world-context';

export const AuditAction = {
  GuildUpdate: 1,
  ChannelCreate: 10,
  ChannelUpdate: 11,
  ChannelDelete: 12,
  OverwriteCreate: 13,
  OverwriteUpdate: 14,
  OverwriteDelete: 15,
  MemberKick: 20,
  MemberPrune: 21,
  MemberBan: 22,
  MemberUnban: 23,
  MemberUpdate: 24,
  MemberRoleUpdate: 25,
  BotAdd: 28,
  RoleCreate: 30,
  RoleUpdate: 31,
  RoleDelete: 32,
  WebhookCreate: 50,
  MessageDelete: 72,
  MessageBulkDelete: 73,
  ThreadCreate: 110,
  ThreadUpdate: 111,
  ThreadDelete: 112,
  AutoModRuleCreate: 140,
  AutoModRuleUpdate: 141,
  AutoModRuleDelete: 142,
} as const;

export interface AuditChange {
  key: string;
  new_value?: unknown;
  old_value?: unknown;
}

export interface AuditRecord {
  actionType: number;
  /** Null where Discord hides who did it. */
  userId: string | null;
  targetId: string | null;
  reason: string | null;
  changes?: AuditChange[];
  options?: Record<string, string>;
}

export interface AuditLogEntry extends AuditRecord {
  readonly id: string;
  readonly at: number;
}

/** Actions of one kind by one person in one place within this time only raise `options.count`. */
const COALESCING_MS = 5 * 60_000;

export class AuditLog {
  readonly entries: AuditLogEntry[] = [];

  constructor(
    private readonly guildId: string,
    private readonly context: WorldContext,
  ) {}

  record(record: AuditRecord): void {
    if (this.coalesced(record)) return;
    const entry = { ...record, id: this.context.nextId(), at: this.context.now() };
    this.entries.push(entry);
    const tell = (): void =>
      this.context.publish({
        name: 'GUILD_AUDIT_LOG_ENTRY_CREATE',
        guildId: this.guildId,
        data: { ...auditLogEntryPayload(entry), guild_id: this.guildId },
      });
    if (this.context.auditLogDelayMs === null) tell();
    else this.context.after(this.context.auditLogDelayMs, tell);
  }

  private coalesced(record: AuditRecord): boolean {
    if (record.actionType !== AuditAction.MessageDelete) return false;
    const earlier = this.entries.findLast(
      (entry) =>
        entry.actionType === record.actionType &&
        entry.userId === record.userId &&
        entry.targetId === record.targetId &&
        entry.options?.['channel_id'] === record.options?.['channel_id'] &&
        this.context.now() - entry.at < COALESCING_MS,
    );
    if (earlier?.options === undefined) return false;
    earlier.options['count'] = String(Number(earlier.options['count']) + 1);
    return true;
  }
}

export function auditLogEntryPayload(entry: AuditLogEntry): JsonObject {
  return {
    id: entry.id,
    action_type: entry.actionType,
    user_id: entry.userId,
    target_id: entry.targetId,
    ...(entry.changes ? { changes: entry.changes } : {}),
    ...(entry.options ? { options: entry.options } : {}),
    ...(entry.reason === null ? {} : { reason: entry.reason }),
  };
}
