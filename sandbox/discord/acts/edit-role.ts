import { ApiError } from '../errors/api-error';
import { guildPermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Role } from '../world/role';
import { Act } from './act';

const MOST_ROLES = 250;

export interface RoleFields {
  name?: string;
  permissions?: bigint;
  color?: number;
  hoist?: boolean;
  mentionable?: boolean;
}

/** A new role starts at the bottom, just above @everyone. */
export function createRole(act: Act, fields: RoleFields): Role {
  act.requirePermission(Permission.ManageRoles);
  requireOwn(act, fields.permissions ?? 0n);
  if (act.guild.roles.size >= MOST_ROLES) throw new ApiError(30005);
  const defaults = { name: 'new role', permissions: act.guild.everyone.permissions, position: 1 };
  const role = act.guild.createRole({ ...defaults, ...fields });
  act.record(AuditAction.RoleCreate, role.id, { changes: [{ key: 'name', new_value: role.name }] });
  return role;
}

export function updateRole(act: Act, role: Role, fields: RoleFields): void {
  act.requirePermission(Permission.ManageRoles);
  if (role !== act.guild.everyone) act.requireRankAboveRole(role);
  requireOwn(act, (fields.permissions ?? role.permissions) & ~role.permissions);
  const before = role.payload();
  Object.assign(role, fields);
  const after = role.payload();
  act.guild.publish('GUILD_ROLE_UPDATE', { guild_id: act.guild.id, role: after });
  const changes = Object.keys(fields).filter((key) => before[key] !== after[key]);
  act.record(AuditAction.RoleUpdate, role.id, {
    changes: changes.map((key) => ({ key, new_value: after[key], old_value: before[key] })),
  });
}

/** Whoever had the role loses it, without an event per member. */
export function deleteRole(act: Act, role: Role): void {
  act.requirePermission(Permission.ManageRoles);
  act.requireAssignable(role);
  act.guild.roles.delete(role.id);
  for (const member of act.guild.members.values()) member.roleIds.delete(role.id);
  act.guild.publish('GUILD_ROLE_DELETE', { guild_id: act.guild.id, role_id: role.id });
  act.record(AuditAction.RoleDelete, role.id, { changes: [{ key: 'name', old_value: role.name }] });
}

/** Neither the roles moved nor the places they move to may reach the actor's own highest role. */
export function moveRoles(act: Act, moves: { role: Role; position: number }[]): void {
  act.requirePermission(Permission.ManageRoles);
  for (const { role } of moves) act.requireRankAboveRole(role);
  for (const { role, position } of moves) {
    act.requireRankAboveRole(new Role(role.id, role.guildId, { name: role.name, permissions: 0n, position }));
    act.guild.setRolePosition(role, position);
  }
}

function requireOwn({ guild, actorId }: Act, permissions: bigint): void {
  if ((permissions & ~guildPermissions(guild, actorId)) !== 0n) throw new ApiError(50013);
}
