import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { User } from '../world/user';
import { Act } from './act';
import { deleteRecentMessages } from './delete-recent-messages';

/** Bans whether or not the user is a member. Banning again changes nothing and is no error: the first reason stays. */
export function banUser(act: Act, user: User, deleteMessageSeconds = 0): void {
  act.requirePermission(Permission.BanMembers);
  requireBannable(act, user);
  if (act.guild.bans.has(user.id)) return;
  placeBan(act, user, deleteMessageSeconds);
  act.record(AuditAction.MemberBan, user.id);
}

function requireBannable(act: Act, user: User): void {
  const { guild } = act;
  if (guild.members.has(user.id) || user.id === guild.ownerId) act.requireRankAbove(user.id);
}

/** The ban itself, without its audit log entry. */
export function placeBan(act: Act, user: User, deleteMessageSeconds: number): void {
  const { guild } = act;
  guild.bans.set(user.id, { user, reason: act.reason });
  guild.publish('GUILD_BAN_ADD', { guild_id: guild.id, user: user.payload() });
  guild.removeMember(user);
  if (deleteMessageSeconds > 0) deleteRecentMessages(guild, user.id, deleteMessageSeconds);
}
