import { ApiError } from '../errors/api-error';
import { FormErrors } from '../errors/form-errors';
import { snowflakeTime } from '../foundation/snowflake';
import { Permission } from '../permissions/permission';
import { AuditAction } from '../world/audit-log';
import { Channel } from '../world/channel';
import { Message } from '../world/message';
import { World } from '../world/world';
import { Act } from './act';
import { removeMessage } from './show-message';

const OLDEST_IN_BULK_MS = 14 * 24 * 3600_000;

/** Deleting one's own, or a bot's, leaves no audit log entry. */
export function deleteMessage(world: World, act: Act, channel: Channel, message: Message): void {
  const isOwn = message.author.id === act.actorId;
  act.requireChannelPermission(channel, isOwn ? 0n : Permission.ManageMessages);
  removeMessage(world, message);
  if (isOwn || message.author.bot) return;
  const options = { channel_id: channel.id, count: '1' };
  act.record(AuditAction.MessageDelete, message.author.id, { options });
}

/** Unknown ids count towards the limits and are otherwise ignored; one message too old fails the whole. */
export function bulkDeleteMessages(act: Act, channel: Channel, ids: string[]): void {
  if (ids.length < 2 || ids.length > 100) throw new ApiError(50016);
  requireUnique(ids);
  act.requireChannelPermission(channel, Permission.ManageMessages);
  const oldest = act.guild.now() - OLDEST_IN_BULK_MS;
  if (ids.some((id) => snowflakeTime(id) < oldest)) throw new ApiError(50034);
  const doomed = ids.flatMap((id) => channel.messages.get(id) ?? []);
  for (const message of doomed) {
    message.deleted = true;
    channel.messages.delete(message.id);
  }
  const { guild } = act;
  const gone = doomed.map(({ id }) => id);
  const data = { ids: gone, channel_id: channel.id, guild_id: guild.id };
  guild.publish('MESSAGE_DELETE_BULK', data, { channelId: channel.id });
  act.record(AuditAction.MessageBulkDelete, channel.id, { options: { count: String(gone.length) } });
}

function requireUnique(ids: string[]): void {
  const errors = new FormErrors();
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      errors.add(
        ['messages', index],
        'SET_TYPE_ALREADY_CONTAINS_VALUE',
        'The set already contains this value',
      );
  });
  errors.throwIfAny();
}
