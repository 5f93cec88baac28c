import { changeMemberRoles, replaceMemberRoles } from '../acts/change-member-roles';
import { kickMember } from '../acts/kick-member';
import { renameMember } from '../acts/rename-member';
import { timeOutMember } from '../acts/time-out-member';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { invalidForm } from '../errors/form-errors';
import { compareSnowflakes } from '../foundation/snowflake';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';

export const memberRoutes = [
  route('GET /guilds/:guild/members', 'list_guild_members', list),
  route('GET /guilds/:guild/members/search', 'search_guild_members', search),
  route('PATCH /guilds/:guild/members/@me', 'update_my_guild_member', updateMyself),
  route('GET /guilds/:guild/members/:user', 'get_guild_member', get),
  route('PATCH /guilds/:guild/members/:user', 'update_guild_member', update),
  route('DELETE /guilds/:guild/members/:user', 'delete_guild_member', kick),
  route('PUT /guilds/:guild/members/:user/roles/:role', 'add_guild_member_role', giveRole),
  route('DELETE /guilds/:guild/members/:user/roles/:role', 'delete_guild_member_role', takeRole),
];

function get(request: RestRequest): RestAnswer {
  return ok(request.member(request.guild()).payload());
}

/** Needs the GUILD_MEMBERS intent to be switched on in the portal. */
function list(request: RestRequest): RestAnswer {
  if (!request.application.mayReadMembers) throw new ApiError(50001);
  const after = request.query.get('after') ?? '0';
  const members = [...request.guild().members.values()]
    .sort((a, b) => compareSnowflakes(a.id, b.id))
    .filter(({ id }) => compareSnowflakes(id, after) > 0);
  return ok(members.slice(0, request.limit(1, 1000)).map((member) => member.payload()));
}

function search(request: RestRequest): RestAnswer {
  const query = request.query.get('query')?.toLowerCase() ?? '';
  if (query === '') throw invalidForm(['query'], 'BASE_TYPE_REQUIRED', 'This field is required');
  const found = [...request.guild().members.values()].filter(({ user, nick }) =>
    [user.name, user.globalName, nick].some((name) => name?.toLowerCase().startsWith(query)),
  );
  return ok(found.slice(0, request.limit(1, 1000)).map((member) => member.payload()));
}

/** Fields take effect in the order nickname, roles, timeout; the first that is refused ends the request. */
function update(request: RestRequest): RestAnswer {
  const act = request.act();
  const member = request.member(act.guild);
  const form = request.form();
  const nick = form.text('nick', { max: 32 });
  const roles = form.list('roles', { max: 350 });
  const until = readTimeout(form);
  if (typeof form.raw('mute') === 'boolean' || typeof form.raw('deaf') === 'boolean')
    form.fault('mute', 'TARGET_USER_NOT_CONNECTED_TO_VOICE', 'Target user is not connected to voice.');
  form.errors.throwIfAny();
  if (nick !== undefined) renameMember(act, member, nick === '' ? null : nick);
  if (roles !== undefined) replaceMemberRoles(act, member, (roles ?? []).map(String));
  if (until !== undefined) timeOutMember(act, member, until);
  return ok(member.payload());
}

function readTimeout(form: Form): number | null | undefined {
  const given = form.text('communication_disabled_until');
  if (given === null || given === undefined) return given;
  const until = Date.parse(given);
  if (!Number.isNaN(until)) return until;
  form.fault(
    'communication_disabled_until',
    'DATE_TIME_TYPE_PARSE',
    `Could not parse ${given}. Should be ISO8601.`,
  );
  return undefined;
}

function updateMyself(request: RestRequest): RestAnswer {
  const act = request.act();
  const member = act.guild.members.get(act.actorId);
  if (!member) throw new ApiError(10007);
  const nick = request.form().text('nick', { max: 32 });
  if (nick !== undefined) renameMember(act, member, nick === '' ? null : nick);
  return ok(member.payload());
}

function kick(request: RestRequest): RestAnswer {
  const act = request.act();
  kickMember(act, request.member(act.guild));
  return NO_CONTENT;
}

function giveRole(request: RestRequest): RestAnswer {
  const act = request.act();
  changeMemberRoles(act, request.member(act.guild), { add: [request.role(act.guild)] });
  return NO_CONTENT;
}

function takeRole(request: RestRequest): RestAnswer {
  const act = request.act();
  changeMemberRoles(act, request.member(act.guild), { remove: [request.role(act.guild)] });
  return NO_CONTENT;
}
