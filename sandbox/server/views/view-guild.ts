import type { CastMember, ChannelView, GuildView, MemberView, RoleView } from '../../contract/snapshot';
import { effectivePermissions, guildPermissions } from '../../discord/permissions/granted-permissions';
import { Permission } from '../../discord/permissions/permission';
import type { Channel } from '../../discord/world/channel';
import type { Guild } from '../../discord/world/guild';
import type { Member } from '../../discord/world/member';
import type { Role } from '../../discord/world/role';

/** A server as the page shows it. */
export function viewGuild(guild: Guild, cast: readonly CastMember[], jailRoleId: string | null): GuildView {
  const channels = [...guild.channels.values()].sort((a, b) => a.position - b.position);
  return {
    ...{ id: guild.id, name: guild.name, ownerId: guild.ownerId, jailRoleId },
    channels: channels.map((channel) => viewChannel(guild, channel, cast)),
    roles: [...guild.roles.values()].sort((a, b) => b.position - a.position).map(viewRole),
    members: [...guild.members.values()].map((member) => viewMember(guild, member)),
    bans: [...guild.bans].map(([userId, { reason }]) => ({ userId, reason })),
  };
}

function viewChannel(guild: Guild, channel: Channel, cast: readonly CastMember[]): ChannelView {
  const { id, name, type, topic, slowmodeSeconds } = channel;
  const having = (bits: bigint) =>
    cast
      .map(({ userId }) => userId)
      .filter((userId) => guild.members.has(userId))
      .filter((userId) => (effectivePermissions(guild, userId, channel) & bits) === bits);
  return {
    ...{ id, name, type, topic, slowmodeSeconds },
    visibleTo: having(Permission.ViewChannel),
    writableBy: having(Permission.ViewChannel | Permission.SendMessages),
    commandsFor: having(Permission.ViewChannel | Permission.UseApplicationCommands),
  };
}

function viewRole({ id, name, color, hoist, managed }: Role): RoleView {
  return { id, name, color, hoist, managed };
}

function viewMember(guild: Guild, { id, nick, roleIds, timedOutUntil }: Member): MemberView {
  const isTimedOut = (timedOutUntil ?? 0) > guild.now();
  const may = (bits: bigint) => (guildPermissions(guild, id) & bits) === bits && !isTimedOut;
  return {
    ...{ userId: id, nick, roleIds: [...roleIds] },
    timedOutUntil: isTimedOut ? timedOutUntil : null,
    mayBan: may(Permission.BanMembers),
    mayKick: may(Permission.KickMembers),
    mayTimeOut: may(Permission.ModerateMembers),
    mayManageRoles: may(Permission.ManageRoles),
    mayManageMessages: may(Permission.ManageMessages),
  };
}
