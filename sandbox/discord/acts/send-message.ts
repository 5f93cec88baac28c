import { ApiError } from '../errors/api-error';
import { MessageDraft } from '../limits/message-draft';
import { Permission } from '../permissions/permission';
import { Channel } from '../world/channel';
import { Message } from '../world/message';
import { User } from '../world/user';
import { World } from '../world/world';
import { Act } from './act';
import { composeMessage } from './compose-message';
import { PINGS_IN_MESSAGES } from './resolve-pings';
import { postMessage } from './show-message';

const NONCE_KEPT_MS = 5 * 60_000;

/** Sends to a guild channel. With `enforceNonce` a nonce used here in the last minutes returns the earlier message. */
export function sendToGuild(
  world: World,
  act: Act,
  author: User,
  channel: Channel,
  draft: MessageDraft,
): Message {
  const sending = channel.isThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
  act.requireChannelPermission(channel, sending);
  if (channel.isCategory) throw new ApiError(50024);
  if ((draft.embeds ?? []).length > 0 && author.bot)
    act.requireChannelPermission(channel, Permission.EmbedLinks);
  if (draft.files.length > 0) act.requireChannelPermission(channel, Permission.AttachFiles);
  const mayMentionEveryone = act.hasChannelPermission(channel, Permission.MentionEveryone);
  return send(world, author, channel, draft, mayMentionEveryone);
}

/** Sends as a bot to a person; @throws ApiError 50007 or 50278 where the person cannot be written to. */
export function sendDirectly(world: World, bot: User, channel: Channel, draft: MessageDraft): Message {
  const person = channel.recipients?.[1];
  if (!person || person.bot || person.dmsClosed) throw new ApiError(50007);
  if (!world.guildsOf(person.id).some((guild) => guild.members.has(bot.id))) throw new ApiError(50278);
  return send(world, bot, channel, draft, false);
}

function send(
  world: World,
  author: User,
  channel: Channel,
  draft: MessageDraft,
  mayMentionEveryone: boolean,
): Message {
  const earlier = draft.enforceNonce ? sentWithNonce(world, author, channel, draft.nonce) : undefined;
  if (earlier) return earlier;
  const applicationId = author.bot ? author.id : null;
  const sender = { author, applicationId, defaultMentions: PINGS_IN_MESSAGES, mayMentionEveryone };
  const message = composeMessage(world, channel, sender, draft);
  postMessage(world, channel, message);
  return message;
}

function sentWithNonce(
  world: World,
  author: User,
  channel: Channel,
  nonce: string | number | null,
): Message | undefined {
  if (nonce === null) return undefined;
  const since = world.context.now() - NONCE_KEPT_MS;
  const isSame = (message: Message): boolean =>
    message.author === author && String(message.nonce) === String(nonce) && message.createdAt >= since;
  return [...world.messages.values()].find((message) => message.channelId === channel.id && isSame(message));
}
