import { ApiError } from '../errors/api-error';
import { channelPermissions, guildPermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Overwrite, sameOverwrites } from '../world/overwrite';
import { Act } from './act';

const MOST_OVERWRITES = 1000;

/** Sets one overwrite; put on a category, it reaches every child that was in sync. */
export function setOverwrite(act: Act, channel: Channel, overwrite: Overwrite): void {
  act.requireChannelPermission(channel, Permission.ManageRoles);
  const before = channel.overwrites.get(overwrite.id);
  requireGrantable(act, channel, overwrite, before);
  if (!before && channel.overwrites.size >= MOST_OVERWRITES) throw new ApiError(30060);
  changeInSync(act.guild, channel, (target) => target.overwrites.set(overwrite.id, { ...overwrite }));
  record(act, before ? AuditAction.OverwriteUpdate : AuditAction.OverwriteCreate, channel, overwrite, before);
}

/** @throws ApiError 10009 when there is no such overwrite. */
export function deleteOverwrite(act: Act, channel: Channel, overwriteId: string): void {
  act.requireChannelPermission(channel, Permission.ManageRoles);
  const before = channel.overwrites.get(overwriteId);
  if (!before) throw new ApiError(10009);
  changeInSync(act.guild, channel, (target) => target.overwrites.delete(overwriteId));
  record(act, AuditAction.OverwriteDelete, channel, before, before);
}

/**
 * Only bits the actor has itself may be allowed or denied, unless an overwrite there gives it MANAGE_ROLES; that bit
 * itself takes an administrator. What the overwrite already said may stay.
 */
export function requireGrantable(
  act: Act,
  channel: Channel | null,
  wanted: Overwrite,
  before?: Overwrite,
): void {
  const { guild, actorId } = act;
  const own = channel ? channelPermissions(guild, actorId, channel) : guildPermissions(guild, actorId);
  if ((own & Permission.Administrator) !== 0n) return;
  const touched = (wanted.allow ^ (before?.allow ?? 0n)) | (wanted.deny ^ (before?.deny ?? 0n));
  if ((touched & Permission.ManageRoles) !== 0n) throw new ApiError(50013);
  if (channel && managesByOverwrite(guild, actorId, channel)) return;
  if ((touched & ~(own | guildPermissions(guild, actorId))) !== 0n) throw new ApiError(50013);
}

function managesByOverwrite(guild: Guild, actorId: string, channel: Channel): boolean {
  const holders = [guild.id, actorId, ...(guild.members.get(actorId)?.roleIds ?? [])];
  return holders.some((id) => ((channel.overwrites.get(id)?.allow ?? 0n) & Permission.ManageRoles) !== 0n);
}

/** Changes the overwrites of a channel and of every child that was in sync, with an event each. */
export function changeInSync(guild: Guild, channel: Channel, change: (target: Channel) => void): void {
  const children = [...guild.channels.values()].filter(
    (child) => child.parentId === channel.id && !child.isThread,
  );
  const synced = children.filter((child) => sameOverwrites(child.overwrites, channel.overwrites));
  for (const target of [channel, ...synced]) {
    change(target);
    guild.publish('CHANNEL_UPDATE', target.payload());
  }
}

function record(
  act: Act,
  actionType: number,
  channel: Channel,
  subject: Overwrite,
  before?: Overwrite,
): void {
  const after = channel.overwrites.get(subject.id);
  const role = subject.type === 'role' ? act.guild.roles.get(subject.id) : undefined;
  const changes = (['allow', 'deny'] as const)
    .filter((key) => before?.[key] !== after?.[key])
    .map((key) => ({
      key,
      ...(after ? { new_value: after[key].toString() } : {}),
      ...(before ? { old_value: before[key].toString() } : {}),
    }));
  const options = { id: subject.id, type: role ? '0' : '1', ...(role ? { role_name: role.name } : {}) };
  act.record(actionType, channel.id, { changes, options });
}
