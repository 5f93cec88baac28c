import { Act } from '../acts/act';
import { ApiError } from '../errors/api-error';
import { isJsonObject, JsonObject } from '../json';
import { Permission } from '../permissions/permission';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import { AuditAction } from '../world/audit-log';

const NO_TRIGGER = {
  keyword_filter: [],
  regex_patterns: [],
  allow_list: [],
  presets: [],
  mention_total_limit: 0,
  mention_raid_protection_enabled: false,
};

const RULES = '/guilds/:guild/auto-moderation/rules';

/** Rules are kept and given back; nothing here is ever moderated by them. */
export const autoModerationRoutes = [
  route(`GET ${RULES}`, 'list_auto_moderation_rules', list),
  route(`POST ${RULES}`, 'create_auto_moderation_rule', create),
  route(`GET ${RULES}/:rule`, 'get_auto_moderation_rule', (request) => ok(find(request, manager(request)))),
  route(`PATCH ${RULES}/:rule`, 'update_auto_moderation_rule', update),
  route(`DELETE ${RULES}/:rule`, 'delete_auto_moderation_rule', remove),
];

function manager(request: RestRequest): Act {
  const act = request.act();
  act.requirePermission(Permission.ManageGuild);
  return act;
}

function list(request: RestRequest): RestAnswer {
  return ok([...manager(request).guild.autoModerationRules.values()]);
}

function find(request: RestRequest, { guild }: Act): JsonObject {
  const rule = guild.autoModerationRules.get(request.param('rule'));
  if (!rule) throw new ApiError(10066);
  return rule;
}

function create(request: RestRequest): RestAnswer {
  const act = manager(request);
  const form = request.form();
  form.require('name', 'event_type', 'trigger_type', 'actions');
  form.errors.throwIfAny();
  const id = request.world.context.nextId();
  const fields = form.fields();
  const given = isJsonObject(fields['trigger_metadata']) ? fields['trigger_metadata'] : {};
  const rule = {
    ...{ enabled: false, exempt_roles: [], exempt_channels: [] },
    ...fields,
    ...{ trigger_metadata: { ...NO_TRIGGER, ...given }, id, guild_id: act.guild.id, creator_id: act.actorId },
  };
  act.guild.autoModerationRules.set(id, rule);
  act.guild.publish('AUTO_MODERATION_RULE_CREATE', rule);
  act.record(AuditAction.AutoModRuleCreate, id);
  return ok(rule);
}

function update(request: RestRequest): RestAnswer {
  const act = manager(request);
  const before = find(request, act);
  const rule = { ...before, ...request.form().fields(), id: before['id'] };
  act.guild.autoModerationRules.set(String(rule.id), rule);
  act.guild.publish('AUTO_MODERATION_RULE_UPDATE', rule);
  act.record(AuditAction.AutoModRuleUpdate, String(rule.id));
  return ok(rule);
}

function remove(request: RestRequest): RestAnswer {
  const act = manager(request);
  const rule = find(request, act);
  act.guild.autoModerationRules.delete(request.param('rule'));
  act.guild.publish('AUTO_MODERATION_RULE_DELETE', rule);
  act.record(AuditAction.AutoModRuleDelete, request.param('rule'));
  return NO_CONTENT;
}
