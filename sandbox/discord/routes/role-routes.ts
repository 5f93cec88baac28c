import { createRole, deleteRole, moveRoles, RoleFields, updateRole } from '../acts/edit-role';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { isJsonObject } from '../json';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';

export const roleRoutes = [
  route('GET /guilds/:guild/roles', 'list_guild_roles', list),
  route('POST /guilds/:guild/roles', 'create_guild_role', create),
  route('PATCH /guilds/:guild/roles', 'bulk_update_guild_roles', move),
  route('GET /guilds/:guild/roles/:role', 'get_guild_role', (request) =>
    ok(request.role(request.guild()).payload()),
  ),
  route('PATCH /guilds/:guild/roles/:role', 'update_guild_role', update),
  route('DELETE /guilds/:guild/roles/:role', 'delete_guild_role', remove),
];

function list(request: RestRequest): RestAnswer {
  return ok([...request.guild().roles.values()].map((role) => role.payload()));
}

function create(request: RestRequest): RestAnswer {
  return ok(createRole(request.act(), readFields(request.form())).payload());
}

function update(request: RestRequest): RestAnswer {
  const act = request.act();
  const role = request.role(act.guild);
  updateRole(act, role, readFields(request.form()));
  return ok(role.payload());
}

function remove(request: RestRequest): RestAnswer {
  const act = request.act();
  deleteRole(act, request.role(act.guild));
  return NO_CONTENT;
}

function move(request: RestRequest): RestAnswer {
  const act = request.act();
  const items = Array.isArray(request.body) ? (request.body as unknown[]) : [];
  const moves = items.filter(isJsonObject).map(({ id, position }) => {
    const role = act.guild.roles.get(String(id));
    if (!role) throw new ApiError(10011);
    return { role, position: Number(position) };
  });
  moveRoles(act, moves);
  return list(request);
}

function readFields(form: Form): RoleFields {
  const name = form.text('name', { max: 100 });
  const permissions = form.bits('permissions');
  const color =
    form.form('colors')?.integer('primary_color') ?? form.integer('color', { min: 0, max: 0xffffff });
  const hoist = form.flag('hoist');
  const mentionable = form.flag('mentionable');
  form.errors.throwIfAny();
  return {
    ...(name == null ? {} : { name }),
    ...(permissions == null ? {} : { permissions }),
    ...(color == null ? {} : { color }),
    ...(hoist == null ? {} : { hoist }),
    ...(mentionable == null ? {} : { mentionable }),
  };
}
