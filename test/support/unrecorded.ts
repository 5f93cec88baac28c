import type { AuditLogEntry } from '../../sandbox/discord/world/audit-log';

/** What it takes to know of which case an entry is the trace. */
interface Row {
  readonly number: number;
  readonly type: string;
  readonly audit_log_id?: unknown;
}

/** Whether something becomes a case, by whomever it was done (Discord: "Audit Log Events"). */
function makesCase({ actionType, changes }: AuditLogEntry): boolean {
  const isTimeout = changes?.some(({ key }) => key === 'communication_disabled_until') ?? false;
  return [20, 22, 23].includes(actionType) || (actionType === 24 && isTimeout);
}

/** The bans, unbans, kicks and timeouts of an audit log that belong to no case. Of the two of a softban, one does. */
export function unrecorded(entries: readonly AuditLogEntry[], rows: readonly Row[]): AuditLogEntry[] {
  const known = new Set(rows.map((row) => row.audit_log_id));
  const softbans = rows.filter(({ type, audit_log_id }) => type === 'softban' && audit_log_id != null);
  const isOtherHalf = ({ reason }: AuditLogEntry) =>
    softbans.some(({ number }) => reason?.startsWith(`Case ${number} · `));
  return entries.filter((entry) => makesCase(entry) && !known.has(entry.id) && !isOtherHalf(entry));
}
