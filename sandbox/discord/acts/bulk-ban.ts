import { ApiError } from '../errors/api-error';
import { outranks } from '../permissions/hierarchy';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { User } from '../world/user';
import { Act } from './act';
import { placeBan } from './ban-user';

export interface BulkBanOutcome {
  bannedUserIds: string[];
  failedUserIds: string[];
}

/**
 * Bans whom it can; who is banned already or stands too high has failed, and the actor itself is left out silently.
 * The audit log does not say who did it.
 * @throws ApiError 500000 when everybody failed.
 */
export function bulkBan(
  act: Act,
  userIds: string[],
  findUser: (id: string) => User | undefined,
  deleteMessageSeconds: number,
): BulkBanOutcome {
  act.requirePermission(Permission.BanMembers | Permission.ManageGuild);
  const outcome: BulkBanOutcome = { bannedUserIds: [], failedUserIds: [] };
  for (const userId of userIds.filter((id) => id !== act.actorId)) {
    const user = findUser(userId);
    if (!user || !bannable(act, userId)) {
      outcome.failedUserIds.push(userId);
      continue;
    }
    placeBan(act, user, deleteMessageSeconds);
    const entry = { actionType: AuditAction.MemberBan, targetId: userId, reason: act.reason };
    act.guild.record({ ...entry, userId: null });
    outcome.bannedUserIds.push(userId);
  }
  if (outcome.bannedUserIds.length === 0 && outcome.failedUserIds.length > 0) throw new ApiError(500000);
  return outcome;
}

function bannable({ guild, actorId }: Act, userId: string): boolean {
  if (guild.bans.has(userId)) return false;
  return !guild.members.has(userId) || outranks(guild, actorId, userId);
}
