import { JsonObject } from '../json';
import { Channel } from '../world/channel';
import { Message } from '../world/message';
import { World } from '../world/world';

type MessageEvent = 'MESSAGE_CREATE' | 'MESSAGE_UPDATE';

/** Puts a message into its channel's history, where bots hear of it; an ephemeral one is in no history. */
export function postMessage(world: World, channel: Channel, message: Message): void {
  if (message.ephemeral) return;
  channel.messages.set(message.id, message);
  announceMessage(world, 'MESSAGE_CREATE', message);
}

export function announceMessage(world: World, name: MessageEvent, message: Message): void {
  if (message.ephemeral) return;
  const { guildId, channelId } = message;
  const member = world.guilds.get(guildId ?? '')?.members.get(message.author.id);
  const place: JsonObject = guildId === null ? {} : { guild_id: guildId, member: member?.partialPayload() };
  world.context.publish({
    name,
    data: { ...message.payload(), ...place },
    channelId,
    ...(guildId === null ? {} : { guildId }),
  });
}

/** Takes a message away for everybody; says so to bots unless it was ephemeral. */
export function removeMessage(world: World, message: Message): void {
  message.deleted = true;
  const { id, guildId, channelId } = message;
  const inHistory = world.channel(channelId)?.messages.delete(id) ?? false;
  if (!inHistory) return;
  const place = guildId === null ? {} : { guildId };
  const guild = guildId === null ? {} : { guild_id: guildId };
  world.context.publish({
    name: 'MESSAGE_DELETE',
    data: { id, channel_id: channelId, ...guild },
    channelId,
    ...place,
  });
}
