import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Act } from './act';

/** @throws ApiError 10026 when there is no such ban; 50013 instead when the user is a member the actor may not act on. */
export function unbanUser(act: Act, userId: string): void {
  act.requirePermission(Permission.BanMembers);
  const { guild } = act;
  const ban = guild.bans.get(userId);
  if (!ban) {
    if (guild.members.has(userId)) act.requireRankAbove(userId);
    throw new ApiError(10026);
  }
  guild.bans.delete(userId);
  guild.publish('GUILD_BAN_REMOVE', { guild_id: guild.id, user: ban.user.payload() });
  act.record(AuditAction.MemberUnban, userId);
}
