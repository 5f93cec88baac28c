import { reviseMessage } from '../acts/compose-message';
import { bulkDeleteMessages, deleteMessage } from '../acts/delete-message';
import { sendDirectly, sendToGuild } from '../acts/send-message';
import { announceMessage, removeMessage } from '../acts/show-message';
import { ApiError } from '../errors/api-error';
import { compareSnowflakes } from '../foundation/snowflake';
import { JsonObject } from '../json';
import { readMessageDraft } from '../limits/message-draft';
import { Permission } from '../permissions/permission';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { Channel } from '../world/channel';
import { hideContent } from '../world/hide-content';
import { IS_COMPONENTS_V2, Message } from '../world/message';

export const messageRoutes = [
  route('POST /users/@me/channels', 'create_dm', openDirect),
  route('GET /channels/:channel/messages', 'list_messages', list),
  route('POST /channels/:channel/messages', 'create_message', create),
  route('POST /channels/:channel/messages/bulk-delete', 'bulk_delete_messages', bulkDelete),
  route('GET /channels/:channel/messages/:message', 'get_message', get),
  route('PATCH /channels/:channel/messages/:message', 'update_message', update),
  route('DELETE /channels/:channel/messages/:message', 'delete_message', remove),
];

function openDirect(request: RestRequest): RestAnswer {
  const form = request.form();
  form.require('recipient_id');
  const recipientId = form.snowflake('recipient_id') ?? '';
  form.errors.throwIfAny();
  const person = request.world.requireUser(recipientId);
  return ok(request.world.directChannel(request.application.user, person).payload());
}

function create(request: RestRequest): RestAnswer {
  const channel = request.channel();
  const draft = readMessageDraft(request.form(), request.files);
  const { user } = request.application;
  const message =
    channel.guildId === null
      ? sendDirectly(request.world, user, channel, draft)
      : sendToGuild(request.world, request.actIn(channel), user, channel, draft);
  return ok(message.payload());
}

function readable(request: RestRequest): { channel: Channel; mayReadHistory: boolean } {
  const channel = request.channel();
  if (channel.guildId === null) return { channel, mayReadHistory: true };
  const { act } = request.visibleChannel();
  return { channel, mayReadHistory: act.hasChannelPermission(channel, Permission.ReadMessageHistory) };
}

function find(request: RestRequest, channel: Channel): Message {
  const message = channel.messages.get(request.param('message'));
  if (!message) throw new ApiError(10008);
  return message;
}

function show({ application }: RestRequest, message: Message): JsonObject {
  const payload = message.payload();
  return application.mayReadContent ? payload : hideContent(payload, application.id, message.guildId);
}

function get(request: RestRequest): RestAnswer {
  const { channel, mayReadHistory } = readable(request);
  if (!mayReadHistory) throw new ApiError(50013);
  return ok(show(request, find(request, channel)));
}

/** Newest first; without READ_MESSAGE_HISTORY nothing, and no error. */
function list(request: RestRequest): RestAnswer {
  const { channel, mayReadHistory } = readable(request);
  const limit = request.limit(50, 100);
  if (!mayReadHistory) return ok([]);
  const newestFirst = [...channel.messages.values()].sort((a, b) => compareSnowflakes(b.id, a.id));
  return ok(page(newestFirst, request.query, limit).map((message) => show(request, message)));
}

function page(newestFirst: Message[], query: URLSearchParams, limit: number): Message[] {
  const around = query.get('around');
  const before = query.get('before');
  const after = query.get('after');
  const older = (pivot: string): Message[] =>
    newestFirst.filter(({ id }) => compareSnowflakes(id, pivot) < 0);
  const newer = (pivot: string): Message[] =>
    newestFirst.filter(({ id }) => compareSnowflakes(id, pivot) > 0);
  if (around !== null) {
    const half = Math.floor(limit / 2);
    const centre = newestFirst.filter(({ id }) => id === around);
    return [...newer(around).slice(-half), ...centre, ...older(around).slice(0, half)].slice(0, limit);
  }
  if (before !== null) return older(before).slice(0, limit);
  return after === null ? newestFirst.slice(0, limit) : newer(after).slice(-limit);
}

function update(request: RestRequest): RestAnswer {
  const channel = request.channel();
  if (channel.guildId !== null) request.visibleChannel();
  const message = find(request, channel);
  if (message.author !== request.application.user) throw new ApiError(50005);
  const draft = readMessageDraft(request.form(), request.files, (message.flags & IS_COMPONENTS_V2) !== 0);
  reviseMessage(request.world, channel, message, draft);
  announceMessage(request.world, 'MESSAGE_UPDATE', message);
  return ok(message.payload());
}

function remove(request: RestRequest): RestAnswer {
  const channel = request.channel();
  const message = find(request, channel);
  if (channel.guildId !== null) deleteMessage(request.world, request.actIn(channel), channel, message);
  else if (message.author === request.application.user) removeMessage(request.world, message);
  else throw new ApiError(50003);
  return NO_CONTENT;
}

function bulkDelete(request: RestRequest): RestAnswer {
  const channel = request.channel();
  const form = request.form();
  form.require('messages');
  const ids = (form.list('messages') ?? []).map(String);
  form.errors.throwIfAny();
  bulkDeleteMessages(request.actIn(channel), channel, ids);
  return NO_CONTENT;
}
