import { ApiError } from '../errors/api-error';
import { invalidForm } from '../errors/form-errors';
import { timestamp } from '../foundation/timestamp';
import { guildPermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { AuditAction, AuditChange } from '../world/audit-log';
import { Member } from '../world/member';
import { Act } from './act';

const LONGEST_TIMEOUT_MS = 28 * 24 * 3600_000;

/**
 * @param until Epoch milliseconds; null ends the timeout.
 * @throws ApiError 50013 for the owner and administrators, 50035 for a time more than 28 days ahead.
 */
export function timeOutMember(act: Act, member: Member, until: number | null): void {
  act.requirePermission(Permission.ModerateMembers);
  act.requireRankAbove(member.id);
  if ((guildPermissions(act.guild, member.id) & Permission.Administrator) !== 0n) throw new ApiError(50013);
  if (until !== null && until > act.guild.now() + LONGEST_TIMEOUT_MS) {
    const code = 'INVALID_COMMUNICATION_DISABLED_TIMESTAMP';
    throw invalidForm(['communication_disabled_until'], code, 'Timeout cannot be more than 28 days.');
  }
  const before = member.timedOutUntil;
  if (before === until) return;
  member.timedOutUntil = until;
  act.guild.memberChanged(member);
  act.record(AuditAction.MemberUpdate, member.id, { changes: [timeoutChange(before, until)] });
}

function timeoutChange(before: number | null, after: number | null): AuditChange {
  return {
    key: 'communication_disabled_until',
    ...(after === null ? {} : { new_value: timestamp(after) }),
    ...(before === null ? {} : { old_value: timestamp(before) }),
  };
}
