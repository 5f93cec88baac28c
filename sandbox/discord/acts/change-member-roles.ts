import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { AuditAction, AuditChange } from '../world/audit-log';
import { Member } from '../world/member';
import { Role } from '../world/role';
import { Act } from './act';

/** Gives and takes roles in one step; naming a role that is already as wished is no error and leaves no trace. */
export function changeMemberRoles(act: Act, member: Member, wanted: { add?: Role[]; remove?: Role[] }): void {
  act.requirePermission(Permission.ManageRoles);
  const added = (wanted.add ?? []).filter((role) => !member.roleIds.has(role.id));
  const removed = (wanted.remove ?? []).filter((role) => member.roleIds.has(role.id));
  for (const role of [...(wanted.add ?? []), ...(wanted.remove ?? [])]) act.requireAssignable(role);
  if (added.length + removed.length === 0) return;
  for (const role of added) member.roleIds.add(role.id);
  for (const role of removed) member.roleIds.delete(role.id);
  act.guild.memberChanged(member);
  act.record(AuditAction.MemberRoleUpdate, member.id, { changes: roleChanges(added, removed) });
}

/** Replaces the whole list; @everyone in it is ignored, and a managed role may neither appear nor go missing. */
export function replaceMemberRoles(act: Act, member: Member, roleIds: readonly string[]): void {
  const { guild } = act;
  const wanted = roleIds.filter((id) => id !== guild.id).map((id) => existingRole(act, id));
  const add = wanted.filter((role) => !member.roleIds.has(role.id));
  const remove = [...member.roleIds]
    .flatMap((id) => guild.roles.get(id) ?? [])
    .filter((role) => !wanted.includes(role));
  changeMemberRoles(act, member, { add, remove });
}

function existingRole({ guild }: Act, roleId: string): Role {
  const role = guild.roles.get(roleId);
  if (!role) throw new ApiError(10011);
  return role;
}

function roleChanges(added: Role[], removed: Role[]): AuditChange[] {
  const named = (roles: Role[]): unknown[] => roles.map(({ id, name }) => ({ id, name }));
  return [
    ...(added.length > 0 ? [{ key: '$add', new_value: named(added) }] : []),
    ...(removed.length > 0 ? [{ key: '$remove', new_value: named(removed) }] : []),
  ];
}
