import type { Case } from '../entities/case';

/** Discord's limit for X-Audit-Log-Reason, in characters; one more and the action itself is refused. */
const longestAuditReason = 512;

/** The largest number a case can have: what an `integer` column holds. */
const largestNumber = 2 ** 31 - 1;

const marker = /^Case (\d{1,10}) · /;

/** The reason that stands in Discord's audit log: case number, moderator, reason, cut by code points. */
export function auditReason(
  record: Pick<Case, 'number' | 'moderatorId' | 'moderatorName' | 'reason'>,
): string {
  const id = record.moderatorId ? ` (${record.moderatorId})` : '';
  const moderator = `${record.moderatorName ?? 'somebody'}${id}`;
  const whole = `Case ${record.number} · ${moderator}${record.reason ? ` · ${record.reason}` : ''}`;
  return [...whole].slice(0, longestAuditReason).join('');
}

/** The case number in an audit-log reason that {@link auditReason} wrote, or null for anybody else's. */
export function caseNumberOf(reason: string | null): number | null {
  const number = reason ? marker.exec(reason)?.[1] : undefined;
  return number && Number(number) <= largestNumber ? Number(number) : null;
}
