import { compareSnowflakes } from '../foundation/snowflake';
import { Guild } from '../world/guild';
import { Role } from '../world/role';

/** Positive when the first ranks higher; of equal positions the older role does. */
function compareRoles(a: Role, b: Role): number {
  return a.position - b.position || compareSnowflakes(b.id, a.id);
}

function highestRole(guild: Guild, userId: string): Role {
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const roles = [...roleIds].flatMap((id) => guild.roles.get(id) ?? []);
  return roles.reduce((highest, role) => (compareRoles(role, highest) > 0 ? role : highest), guild.everyone);
}

/** Whether the actor may act on the target: the owner stands above all, nobody above themselves. */
export function outranks(guild: Guild, actorId: string, targetId: string): boolean {
  if (targetId === guild.ownerId || actorId === targetId) return false;
  if (actorId === guild.ownerId) return true;
  return compareRoles(highestRole(guild, actorId), highestRole(guild, targetId)) > 0;
}

export function ranksAboveRole(guild: Guild, actorId: string, role: Role): boolean {
  return actorId === guild.ownerId || compareRoles(highestRole(guild, actorId), role) > 0;
}
