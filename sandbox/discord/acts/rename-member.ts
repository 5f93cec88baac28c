import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Member } from '../world/member';
import { Act } from './act';

/** Sets or, with null, clears a nickname; one's own needs another permission than somebody else's. */
export function renameMember(act: Act, member: Member, nick: string | null): void {
  if (member.id === act.actorId) act.requirePermission(Permission.ChangeNickname);
  else {
    act.requirePermission(Permission.ManageNicknames);
    act.requireRankAbove(member.id);
  }
  const before = member.nick;
  if (before === nick) return;
  member.nick = nick;
  act.guild.memberChanged(member);
  const change = {
    key: 'nick',
    ...(nick === null ? {} : { new_value: nick }),
    ...(before === null ? {} : { old_value: before }),
  };
  act.record(AuditAction.MemberUpdate, member.id, { changes: [change] });
}
