import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Member } from '../world/member';
import { Act } from './act';

export function kickMember(act: Act, member: Member): void {
  act.requirePermission(Permission.KickMembers);
  act.requireRankAbove(member.id);
  act.guild.removeMember(member.user);
  act.record(AuditAction.MemberKick, member.id);
}
