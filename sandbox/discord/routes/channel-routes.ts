import { ChannelFields, createChannel, deleteChannel, updateChannel } from '../acts/edit-channel';
import { deleteOverwrite, setOverwrite } from '../acts/edit-overwrite';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { Permission } from '../permissions/permission';
import { created, NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { Overwrite } from '../world/overwrite';

const LONGEST_SLOWMODE_SECONDS = 21_600;

export const channelRoutes = [
  route('POST /guilds/:guild/channels', 'create_guild_channel', create),
  route('GET /channels/:channel', 'get_channel', get),
  route('PATCH /channels/:channel', 'update_channel', update),
  route('DELETE /channels/:channel', 'delete_channel', remove),
  route('PUT /channels/:channel/permissions/:overwrite', 'set_channel_permission_overwrite', putOverwrite),
  route(
    'DELETE /channels/:channel/permissions/:overwrite',
    'delete_channel_permission_overwrite',
    removeOverwrite,
  ),
  route('POST /channels/:channel/typing', 'trigger_typing_indicator', type),
];

function get(request: RestRequest): RestAnswer {
  const channel = request.channel();
  if (channel.guildId !== null)
    request.actIn(channel).requireChannelPermission(channel, Permission.ViewChannel);
  return ok(channel.payload());
}

function create(request: RestRequest): RestAnswer {
  const form = request.form();
  form.require('name');
  const fields = readFields(form);
  const type = form.integer('type') ?? 0;
  const overwrites = readOverwrites(form);
  form.errors.throwIfAny();
  const options = { name: 'channel', ...fields, type, ...(overwrites ? { overwrites } : {}) };
  return created(createChannel(request.act(), options).payload());
}

function update(request: RestRequest): RestAnswer {
  const { channel, act } = request.visibleChannel();
  const form = request.form();
  const fields = readFields(form);
  const overwrites = readOverwrites(form);
  form.errors.throwIfAny();
  updateChannel(act, channel, fields, overwrites);
  return ok(channel.payload());
}

function remove(request: RestRequest): RestAnswer {
  const channel = request.channel();
  if (channel.guildId !== null) deleteChannel(request.actIn(channel), channel);
  return ok(channel.payload());
}

function readFields(form: Form): ChannelFields {
  const name = form.text('name', { min: 1, max: 100 });
  const topic = form.text('topic', { max: 1024 });
  const slowmodeSeconds = form.integer('rate_limit_per_user', { min: 0, max: LONGEST_SLOWMODE_SECONDS });
  const parentId = form.snowflake('parent_id');
  const position = form.integer('position');
  const nsfw = form.flag('nsfw');
  const archived = form.flag('archived');
  const locked = form.flag('locked');
  return {
    ...(name == null ? {} : { name }),
    ...(topic === undefined ? {} : { topic }),
    ...(slowmodeSeconds === undefined ? {} : { slowmodeSeconds: slowmodeSeconds ?? 0 }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(position == null ? {} : { position }),
    ...(nsfw == null ? {} : { nsfw }),
    ...(archived == null ? {} : { archived }),
    ...(locked == null ? {} : { locked }),
  };
}

function readOverwrites(form: Form): Overwrite[] | undefined {
  if (!Array.isArray(form.raw('permission_overwrites'))) return undefined;
  return form.forms('permission_overwrites', { max: 1000 }).map((item) => {
    item.require('id');
    return readOverwrite(item, item.snowflake('id') ?? '');
  });
}

function readOverwrite(form: Form, id: string): Overwrite {
  const type = form.integer('type', { min: 0, max: 1 }) === 1 ? 'member' : 'role';
  return { id, type, allow: form.bits('allow') ?? 0n, deny: form.bits('deny') ?? 0n };
}

function putOverwrite(request: RestRequest): RestAnswer {
  const { channel, act } = request.visibleChannel();
  const form = request.form();
  form.require('type');
  const overwrite = readOverwrite(form, request.param('overwrite'));
  form.errors.throwIfAny();
  if (overwrite.type === 'role' && !act.guild.roles.has(overwrite.id)) throw new ApiError(10009);
  setOverwrite(act, channel, overwrite);
  return NO_CONTENT;
}

function removeOverwrite(request: RestRequest): RestAnswer {
  const { channel, act } = request.visibleChannel();
  deleteOverwrite(act, channel, request.param('overwrite'));
  return NO_CONTENT;
}

function type(request: RestRequest): RestAnswer {
  const channel = request.channel();
  if (channel.guildId !== null)
    request.actIn(channel).requireChannelPermission(channel, Permission.SendMessages);
  return NO_CONTENT;
}
