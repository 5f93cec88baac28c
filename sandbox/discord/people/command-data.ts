import { JsonObject } from '../json';
import { ApplicationCommand, CommandOption } from '../world/application-command';
import { FoundCommand } from './command-lookup';
import { OptionSetting, OptionValue, readOptionValue, uncheckedValue } from './option-value';

export type OptionValues = Readonly<Record<string, OptionValue>>;

/**
 * The data of a slash command as the client sends it; @throws Error for what the client would not let through,
 * unless it is unchecked.
 */
export function slashCommandData(
  setting: OptionSetting,
  found: FoundCommand,
  values: OptionValues,
  unchecked = false,
): JsonObject {
  requireKnown(found, values);
  if (!unchecked) requireComplete(found, values);
  const read = unchecked ? uncheckedValue : readOptionValue;
  const options = given(found, values).map(([option, value]) => {
    return { name: option.name, type: option.type, value: read(setting, option, value) };
  });
  return commandData(setting, found, options);
}

/** The data while somebody still types: values are not checked, and may be missing. */
export function completionData(
  setting: OptionSetting,
  found: FoundCommand,
  values: OptionValues,
  focused: string,
): JsonObject {
  requireKnown(found, { [focused]: '', ...values });
  const option = found.options.find(({ name }) => name === focused);
  if (!option?.autocomplete)
    throw new Error(`The option "${focused}" of /${found.command.name} does not complete.`);
  const options = given(found, { [focused]: '', ...values }).map(([{ name, type }, value]) => ({
    name,
    type,
    value: typeof value === 'object' && 'id' in value ? value.id : value,
    ...(name === focused ? { focused: true } : {}),
  }));
  return commandData(setting, found, options);
}

export function commandIdentity({ id, name, type, guildId }: ApplicationCommand): JsonObject {
  return { id, name, type, ...(guildId === null ? {} : { guild_id: guildId }) };
}

function commandData({ resolved }: OptionSetting, found: FoundCommand, options: JsonObject[]): JsonObject {
  const nested = found.path.reduceRight<JsonObject[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
  return { ...commandIdentity(found.command), options: nested, ...resolved.payload() };
}

function given(found: FoundCommand, values: OptionValues): [CommandOption, OptionValue][] {
  return found.options.flatMap((option) => {
    const value = values[option.name];
    return value === undefined ? [] : [[option, value] as [CommandOption, OptionValue]];
  });
}

function requireComplete({ command, options }: FoundCommand, values: OptionValues): void {
  const missing = options.find(({ name, required }) => required && values[name] === undefined);
  if (missing)
    throw new Error(`The client refuses /${command.name}: the option "${missing.name}" is required.`);
}

function requireKnown({ command, options }: FoundCommand, values: OptionValues): void {
  const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option "${unknown}".`);
}
