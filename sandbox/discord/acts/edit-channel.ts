import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Channel, ChannelOptions } from '../world/channel';
import { Overwrite } from '../world/overwrite';
import { Act } from './act';
import { changeInSync, requireGrantable } from './edit-overwrite';

const MOST_CHANNELS = 500;

export interface ChannelFields {
  name?: string;
  topic?: string | null;
  nsfw?: boolean;
  position?: number;
  parentId?: string | null;
  slowmodeSeconds?: number;
  archived?: boolean;
  locked?: boolean;
}

/** Without overwrites of its own a channel starts in sync with its category. */
export function createChannel(act: Act, options: ChannelOptions): Channel {
  act.requirePermission(Permission.ManageChannels);
  if (act.guild.channels.size >= MOST_CHANNELS) throw new ApiError(30013);
  const parent = act.guild.channels.get(options.parentId ?? '');
  for (const overwrite of options.overwrites ?? []) requireGrantable(act, parent ?? null, overwrite);
  const inherited = [...(parent?.overwrites.values() ?? [])].map((overwrite) => ({ ...overwrite }));
  const channel = act.guild.createChannel({ ...options, overwrites: options.overwrites ?? inherited });
  const changes = [{ key: 'name', new_value: channel.name }];
  act.record(AuditAction.ChannelCreate, channel.id, { changes });
  return channel;
}

export function updateChannel(
  act: Act,
  channel: Channel,
  fields: ChannelFields,
  overwrites?: Overwrite[],
): void {
  act.requireChannelPermission(
    channel,
    channel.isThread ? Permission.ManageThreads : Permission.ManageChannels,
  );
  const before = channel.payload();
  if (overwrites) replaceOverwrites(act, channel, overwrites);
  Object.assign(channel, fields);
  announceUpdate(act, channel);
  const after = channel.payload();
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  act.record(channel.isThread ? AuditAction.ThreadUpdate : AuditAction.ChannelUpdate, channel.id, {
    changes: changed.map((key) => ({ key, new_value: after[key], old_value: before[key] })),
  });
}

/** The channels of a deleted category stay, without a parent. */
export function deleteChannel(act: Act, channel: Channel): void {
  act.requireChannelPermission(
    channel,
    channel.isThread ? Permission.ManageThreads : Permission.ManageChannels,
  );
  act.guild.removeChannel(channel);
  for (const child of act.guild.channels.values()) {
    if (child.parentId !== channel.id) continue;
    if (child.isThread) act.guild.removeChannel(child);
    else {
      child.parentId = null;
      announceUpdate(act, child);
    }
  }
  const changes = [{ key: 'name', old_value: channel.name }];
  act.record(channel.isThread ? AuditAction.ThreadDelete : AuditAction.ChannelDelete, channel.id, {
    changes,
  });
}

function replaceOverwrites(act: Act, channel: Channel, overwrites: Overwrite[]): void {
  act.requireChannelPermission(channel, Permission.ManageRoles);
  for (const overwrite of overwrites)
    requireGrantable(act, channel, overwrite, channel.overwrites.get(overwrite.id));
  changeInSync(act.guild, channel, (target) => {
    target.overwrites.clear();
    for (const overwrite of overwrites) target.overwrites.set(overwrite.id, { ...overwrite });
  });
}

function announceUpdate({ guild }: Act, channel: Channel): void {
  guild.publish(channel.isThread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel.payload());
}
