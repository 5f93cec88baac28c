import { banUser } from '../acts/ban-user';
import { bulkBan } from '../acts/bulk-ban';
import { unbanUser } from '../acts/unban-user';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { invalidForm } from '../errors/form-errors';
import { compareSnowflakes } from '../foundation/snowflake';
import { JsonObject } from '../json';
import { Permission } from '../permissions/permission';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { Ban } from '../world/guild';

const LONGEST_DELETION_SECONDS = 604_800;
const DAY_SECONDS = 86_400;

export const banRoutes = [
  route('GET /guilds/:guild/bans', 'list_guild_bans', list),
  route('GET /guilds/:guild/bans/:user', 'get_guild_ban', get),
  route('PUT /guilds/:guild/bans/:user', 'ban_user_from_guild', ban),
  route('DELETE /guilds/:guild/bans/:user', 'unban_user_from_guild', unban),
  route('POST /guilds/:guild/bulk-ban', 'bulk_ban_users_from_guild', banMany),
];

function ban(request: RestRequest): RestAnswer {
  banUser(request.act(), request.user(), readDeletion(request.form()));
  return NO_CONTENT;
}

function readDeletion(form: Form): number {
  const days = form.integer('delete_message_days', { min: 0, max: 7 }) ?? 0;
  const seconds = form.integer('delete_message_seconds', { min: 0, max: LONGEST_DELETION_SECONDS });
  form.errors.throwIfAny();
  return seconds ?? days * DAY_SECONDS;
}

function unban(request: RestRequest): RestAnswer {
  unbanUser(request.act(), request.param('user'));
  return NO_CONTENT;
}

function get(request: RestRequest): RestAnswer {
  const act = request.act();
  act.requirePermission(Permission.BanMembers);
  const found = act.guild.bans.get(request.param('user'));
  if (!found) throw new ApiError(10026);
  return ok(banPayload(found));
}

/** Ascending by user; `before` wins when both are given. */
function list(request: RestRequest): RestAnswer {
  const act = request.act();
  act.requirePermission(Permission.BanMembers);
  const limit = request.limit(1000, 1000);
  const before = request.query.get('before');
  const after = request.query.get('after');
  const bans = [...act.guild.bans.values()].sort((a, b) => compareSnowflakes(a.user.id, b.user.id));
  if (before !== null)
    return ok(
      bans
        .filter(({ user }) => compareSnowflakes(user.id, before) < 0)
        .slice(-limit)
        .map(banPayload),
    );
  const rest = after === null ? bans : bans.filter(({ user }) => compareSnowflakes(user.id, after) > 0);
  return ok(rest.slice(0, limit).map(banPayload));
}

function banMany(request: RestRequest): RestAnswer {
  const form = request.form();
  form.require('user_ids');
  const userIds = (form.list('user_ids', { min: 1, max: 200 }) ?? []).map(String);
  if (new Set(userIds).size < userIds.length)
    throw invalidForm(['user_ids'], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  const deletion = readDeletion(form);
  const outcome = bulkBan(request.act(), userIds, (id) => request.world.users.get(id), deletion);
  return ok({ banned_users: outcome.bannedUserIds, failed_users: outcome.failedUserIds });
}

function banPayload({ user, reason }: Ban): JsonObject {
  return { user: user.payload(), reason };
}
