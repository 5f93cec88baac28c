import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Channel, ChannelType } from '../world/channel';
import { Act } from './act';

export function startThread(
  act: Act,
  parent: Channel,
  { name, type }: { name: string; type: number },
): Channel {
  const isPrivate = type === ChannelType.PrivateThread;
  act.requireChannelPermission(
    parent,
    isPrivate ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads,
  );
  if (parent.isThread || parent.isVoice || parent.isCategory) throw new ApiError(50024);
  const thread = act.guild.createChannel({ name, type, parentId: parent.id, ownerId: act.actorId });
  act.record(AuditAction.ThreadCreate, thread.id, { changes: [{ key: 'name', new_value: name }] });
  return thread;
}
