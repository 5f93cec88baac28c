import { ApiError } from '../errors/api-error';
import { Permission } from '../permissions/permission';
import { ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';

export const guildRoutes = [
  route('GET /guilds/:guild', 'get_guild', get),
  route('GET /guilds/:guild/channels', 'list_guild_channels', listChannels),
  route('GET /guilds/:guild/invites', 'list_guild_invites', managed),
  route('GET /guilds/:guild/webhooks', 'get_guild_webhooks', webhooks),
  route('DELETE /invites/:invite', 'invite_revoke', unknownInvite),
  route('PATCH /guilds/:guild/voice-states/:user', 'update_voice_state', unknownVoiceState),
];

function get(request: RestRequest): RestAnswer {
  const guild = request.guild();
  const count = guild.members.size;
  const counts = { approximate_member_count: count, approximate_presence_count: count };
  return ok({ ...guild.payload(), ...(request.query.get('with_counts') === 'true' ? counts : {}) });
}

function listChannels(request: RestRequest): RestAnswer {
  const channels = [...request.guild().channels.values()].filter((channel) => !channel.isThread);
  return ok(channels.map((channel) => channel.payload()));
}

function managed(request: RestRequest): RestAnswer {
  request.act().requirePermission(Permission.ManageGuild);
  return ok([]);
}

function webhooks(request: RestRequest): RestAnswer {
  request.act().requirePermission(Permission.ManageWebhooks);
  return ok([]);
}

/** Nobody makes invites here. */
function unknownInvite(): RestAnswer {
  throw new ApiError(10006);
}

/** Nobody is ever in voice here. */
function unknownVoiceState(request: RestRequest): RestAnswer {
  request.act().requirePermission(Permission.MuteMembers);
  throw new ApiError(10065);
}
