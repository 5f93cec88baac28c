import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { FormErrors, invalidForm } from '../errors/form-errors';
import { isJsonObject } from '../json';
import { readCommand } from '../limits/command-definition';
import { created, NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { route } from '../rest/route';
import {
  ApplicationCommand,
  CommandDefinition,
  CommandType,
  commandPayload,
} from '../world/application-command';

/** How many commands of each type an application may have in one place. */
const MOST: Readonly<Record<number, number>> = {
  [CommandType.ChatInput]: 100,
  [CommandType.User]: 15,
  [CommandType.Message]: 15,
};
const MOST_TOGETHER = 130;

const GLOBAL = '/applications/:application/commands';
const IN_GUILD = '/applications/:application/guilds/:guild/commands';

export const commandRoutes = [
  route(`GET ${GLOBAL}`, 'list_application_commands', list),
  route(`PUT ${GLOBAL}`, 'bulk_set_application_commands', replaceAll),
  route(`POST ${GLOBAL}`, 'create_application_command', create),
  route(`GET ${GLOBAL}/:command`, 'get_application_command', get),
  route(`PATCH ${GLOBAL}/:command`, 'update_application_command', update),
  route(`DELETE ${GLOBAL}/:command`, 'delete_application_command', remove),
  route(`GET ${IN_GUILD}/permissions`, 'list_guild_application_command_permissions', () => ok([])),
  route(`GET ${IN_GUILD}`, 'list_guild_application_commands', list),
  route(`PUT ${IN_GUILD}`, 'bulk_set_guild_application_commands', replaceAll),
  route(`POST ${IN_GUILD}`, 'create_guild_application_command', create),
  route(`GET ${IN_GUILD}/:command`, 'get_guild_application_command', get),
  route(`PATCH ${IN_GUILD}/:command`, 'update_guild_application_command', update),
  route(`DELETE ${IN_GUILD}/:command`, 'delete_guild_application_command', remove),
];

function place(request: RestRequest): string | null {
  if (request.param('application') !== request.application.id) throw new ApiError(50001);
  if (request.optionalParam('guild') === null) return null;
  return request.guild().id;
}

function inPlace(request: RestRequest): ApplicationCommand[] {
  const guildId = place(request);
  return request.application.commands.filter((command) => command.guildId === guildId);
}

function list(request: RestRequest): RestAnswer {
  const withLocalizations = request.query.get('with_localizations') === 'true';
  return ok(inPlace(request).map((command) => commandPayload(command, withLocalizations)));
}

function find(request: RestRequest): ApplicationCommand {
  const command = inPlace(request).find(({ id }) => id === request.param('command'));
  if (!command) throw new ApiError(10063);
  return command;
}

function get(request: RestRequest): RestAnswer {
  return ok(commandPayload(find(request)));
}

function create(request: RestRequest): RestAnswer {
  const definition = readCommand(request.form());
  const existed = sameNamed(request, definition) !== undefined;
  const command = put(request, definition);
  requireRoom(inPlace(request));
  return (existed ? ok : created)(commandPayload(command));
}

function update(request: RestRequest): RestAnswer {
  const known = find(request);
  const changed = {
    ...known,
    ...readCommand(request.form(), known),
    version: request.world.context.nextId(),
  };
  request.application.commandsById.set(known.id, changed);
  return ok(commandPayload(changed));
}

function remove(request: RestRequest): RestAnswer {
  request.application.commandsById.delete(find(request).id);
  return NO_CONTENT;
}

/** Everything not in the list goes; what keeps its name and type keeps its id. */
function replaceAll(request: RestRequest): RestAnswer {
  const definitions = readAll(request);
  requireRoom(definitions);
  const kept = definitions.map((definition) => put(request, definition));
  for (const command of inPlace(request)) {
    if (!kept.includes(command)) request.application.commandsById.delete(command.id);
  }
  return ok(kept.map((command) => commandPayload(command)));
}

function readAll(request: RestRequest): CommandDefinition[] {
  if (!Array.isArray(request.body) || request.body.length > MOST_TOGETHER)
    throw invalidForm([], 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${MOST_TOGETHER} in length.`);
  const errors = new FormErrors();
  return request.body.map((item: unknown, index) =>
    readCommand(new Form(isJsonObject(item) ? item : {}, errors, [index])),
  );
}

function requireRoom(commands: readonly CommandDefinition[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    const names = commands.filter((command) => command.type === Number(type)).map(({ name }) => name);
    if (names.length > most)
      throw invalidForm(
        [],
        'APPLICATION_COMMANDS_MAX',
        `Maximum number of application commands reached (${most}).`,
      );
    if (new Set(names).size < names.length)
      throw invalidForm(
        [],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
  }
}

function sameNamed(request: RestRequest, { type, name }: CommandDefinition): ApplicationCommand | undefined {
  return inPlace(request).find((command) => command.type === type && command.name === name);
}

function put(request: RestRequest, definition: CommandDefinition): ApplicationCommand {
  const { context } = request.world;
  const id = sameNamed(request, definition)?.id ?? context.nextId();
  const owner = { applicationId: request.application.id, guildId: place(request) };
  const command = { ...definition, ...owner, id, version: context.nextId() };
  request.application.commandsById.set(id, command);
  return command;
}
