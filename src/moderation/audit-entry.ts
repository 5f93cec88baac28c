/** An entry of a guild's audit log, as Discord gives it (Discord: "Audit Logs Resource"). */
export interface AuditEntry {
  readonly id: string;
  readonly guildId: string;
  /** Discord's number of the event. */
  readonly actionType: number;
  /** Who did it; null where Discord does not say, as of bans in bulk. */
  readonly moderatorId: string | null;
  readonly targetId: string | null;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
}

/** What an entry says was changed: absent before or after means that there was, or is, nothing. */
interface AuditChange {
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The events that moderation reads, by Discord's numbers (Discord: "Audit Log Events"). */
export const auditEvents = {
  memberKick: 20,
  memberBanAdd: 22,
  memberBanRemove: 23,
  memberUpdate: 24,
  memberRoleUpdate: 25,
} as const;

/** Milliseconds from the Unix epoch to the first that a snowflake can say (Discord: "Snowflakes"). */
const discordEpochMs = 1_420_070_400_000n;

/** When an entry was made, by Discord's clock. */
export function madeAt({ id }: Pick<AuditEntry, 'id'>): Date {
  return new Date(Number((BigInt(id) >> 22n) + discordEpochMs));
}
