import { startThread } from '../acts/start-thread';
import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { created, NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { ChannelType } from '../world/channel';

export const threadRoutes = [
  route('GET /guilds/:guild/threads/active', 'get_active_guild_threads', listActive),
  route('POST /channels/:channel/threads', 'create_thread', create),
  route('PUT /channels/:channel/thread-members/:user', 'add_thread_member', addMember),
];

function listActive(request: RestRequest): RestAnswer {
  const threads = [...request.guild().channels.values()].filter(
    (channel) => channel.isThread && !channel.archived,
  );
  return ok({ threads: threads.map((thread) => thread.payload()), members: [], has_more: false });
}

function create(request: RestRequest): RestAnswer {
  const { channel, act } = request.visibleChannel();
  const form = request.form();
  form.require('name');
  const name = form.text('name', { min: 1, max: 100 }) ?? '';
  const type = form.integer('type', { min: 10, max: 12 }) ?? ChannelType.PrivateThread;
  form.errors.throwIfAny();
  return created(startThread(act, channel, { name, type }).payload());
}

function addMember(request: RestRequest): RestAnswer {
  const { channel, act } = request.visibleChannel();
  if (!channel.isThread) throw new ApiError(50024);
  if (channel.archived) throw new ApiError(50083);
  act.requireChannelPermission(channel, Permission.SendMessagesInThreads);
  request.member(act.guild);
  return NO_CONTENT;
}
