import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { openRoute, route } from '../rest/route';

export const applicationRoutes = [
  openRoute('GET /gateway', 'get_gateway', ({ backend }) => ok({ url: backend.gatewayUrl() })),
  route('GET /gateway/bot', 'get_bot_gateway', getBotGateway),
  route('GET /applications/@me', 'get_my_application', getMyApplication),
  route('GET /oauth2/applications/@me', 'get_my_oauth2_application', getMyApplication),
  route('GET /users/@me', 'get_my_user', getMyUser),
  route('GET /users/@me/guilds', 'list_my_guilds', listMyGuilds),
  route('DELETE /users/@me/guilds/:guild', 'leave_guild', leaveGuild),
  route('GET /users/:user', 'get_user', (request) => ok(request.user().payload())),
];

function getBotGateway({ backend }: RestRequest): RestAnswer {
  return ok({ url: backend.gatewayUrl(), shards: 1, session_start_limit: backend.sessionStartLimit() });
}

function getMyApplication({ application, world }: RestRequest): RestAnswer {
  return ok(application.payload(world.guildsOf(application.id).length));
}

function getMyUser({ application }: RestRequest): RestAnswer {
  return ok({
    ...application.user.payload(),
    mfa_enabled: true,
    locale: 'en-US',
    verified: true,
    email: null,
  });
}

function listMyGuilds(request: RestRequest): RestAnswer {
  const guilds = request.world.guildsOf(request.application.id).slice(0, request.limit(200, 200));
  return ok(
    guilds.map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      banner: null,
      owner: false,
      permissions: guild.everyone.permissions.toString(),
      features: [],
    })),
  );
}

function leaveGuild(request: RestRequest): RestAnswer {
  request.guild().removeBot(request.application);
  return NO_CONTENT;
}
