import type { Case } from '../entities/case';

/** Discord's limit for X-Audit-Log-Reason, in characters; one more and the action itself is refused. */
const longestAuditReason = 512;

/** The largest number a case can have: what an `integer` column holds. */
const largestNumber = 2 ** 31 - 1;

const marker = /^(Case|Batch) (\d{1,10}) · /;

type Acted = Pick<Case, 'moderatorId' | 'moderatorName' | 'reason'>;

/** The reason that stands in Discord's audit log: case number, moderator, reason, cut by code points. */
export function auditReason(record: Acted & Pick<Case, 'number'>): string {
  return reasonOf(`Case ${record.number}`, record);
}

/** As {@link auditReason}, for bans that many people share: the number of the batch stands for those of the cases. */
export function batchAuditReason(batch: number, record: Acted): string {
  return reasonOf(`Batch ${batch}`, record);
}

function reasonOf(mark: string, record: Acted): string {
  const id = record.moderatorId ? ` (${record.moderatorId})` : '';
  const moderator = `${record.moderatorName ?? 'somebody'}${id}`;
  const whole = `${mark} · ${moderator}${record.reason ? ` · ${record.reason}` : ''}`;
  return [...whole].slice(0, longestAuditReason).join('');
}

/** The case number in an audit-log reason that {@link auditReason} wrote, or null for anybody else's. */
export function caseNumberOf(reason: string | null): number | null {
  return markIn(reason, 'Case');
}

/** The number of the batch in an audit-log reason that {@link batchAuditReason} wrote, or null for any other. */
export function batchNumberOf(reason: string | null): number | null {
  return markIn(reason, 'Batch');
}

function markIn(reason: string | null, what: 'Case' | 'Batch'): number | null {
  const [, mark, number] = (reason && marker.exec(reason)) || [];
  return mark === what && Number(number) <= largestNumber ? Number(number) : null;
}
