import { Form } from '../errors/form';
import { FormErrors } from '../errors/form-errors';
import { isJsonObject, JsonObject } from '../json';
import { CommandDefinition, CommandOption, CommandType } from '../world/application-command';
import { checkChoices } from './choice-limits';
import { checkLocalizations } from './localizations';

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_TEXT = 8000;
const SUBCOMMAND = 1;
const GROUP = 2;
const LAST_OPTION_TYPE = 11;

/** @throws ApiError 50035 naming everything Discord would refuse about the command. */
export function readCommand(form: Form, known?: CommandDefinition): CommandDefinition {
  const type = form.integer('type', { min: 1, max: 3 }) ?? known?.type ?? CommandType.ChatInput;
  if (!known) form.require('name');
  const name = form.text('name', { min: 1, max: 32 }) ?? known?.name ?? '';
  if (type === CommandType.ChatInput) checkChatInput(form, name, known);
  else checkMenu(form);
  const permissions = form.bits('default_member_permissions');
  const definition = {
    type,
    name,
    description: form.text('description') ?? known?.description ?? '',
    options: (form.list('options') ?? known?.options ?? []) as CommandOption[],
    defaultMemberPermissions:
      permissions === undefined ? (known?.defaultMemberPermissions ?? null) : permissions,
    nameLocalizations: localizations(form, 'name_localizations') ?? known?.nameLocalizations ?? null,
    descriptionLocalizations:
      localizations(form, 'description_localizations') ?? known?.descriptionLocalizations ?? null,
    contexts: (form.list('contexts') as number[] | null | undefined) ?? known?.contexts ?? null,
    integrationTypes: (form.list('integration_types') as number[] | null | undefined) ??
      known?.integrationTypes ?? [0],
    nsfw: form.flag('nsfw') ?? known?.nsfw ?? false,
  };
  form.errors.throwIfAny();
  checkSize(definition);
  return definition;
}

function checkMenu(form: Form): void {
  checkLocalizations(form, 'name_localizations', { min: 1, max: 32 });
  if (form.raw('description'))
    form.fault(
      'description',
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
      'Context menu commands cannot have description',
    );
}

function checkChatInput(form: Form, name: string, known?: CommandDefinition): void {
  checkTexts(form, name);
  if (!known) form.require('description');
  checkOptions(form, 0);
}

function checkTexts(form: Form, name: string): void {
  checkName(form, 'name', name);
  form.text('description', { min: 1, max: 100 });
  checkLocalizations(form, 'description_localizations', { min: 1, max: 100 });
  checkLocalizations(form, 'name_localizations', { min: 1, max: 32 }, (texts, locale) => {
    checkName(texts, locale, texts.text(locale) ?? '');
  });
}

function checkName(form: Form, key: string, name: string): void {
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return;
  form.fault(key, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function checkOptions(parent: Form, depth: number): void {
  const options = parent.forms('options', { max: 25 });
  const names = options.map((option) => option.raw('name'));
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    checkOption(option, depth);
    const isRequired = option.flag('required') ?? false;
    if (isRequired && optionalSeen)
      option.errors.add(
        [],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optionalSeen ||= !isRequired;
    if (names.indexOf(names[index]) < index)
      option.fault('name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
  }
}

function checkOption(option: Form, depth: number): void {
  option.require('type', 'name', 'description');
  const type = option.integer('type', { min: 1, max: LAST_OPTION_TYPE }) ?? 0;
  checkTexts(option, option.text('name', { min: 1, max: 32 }) ?? '');
  option.integer('min_length', { min: 0, max: 6000 });
  option.integer('max_length', { min: 1, max: 6000 });
  checkChoices(option);
  const hasChoices = (option.list('choices') ?? []).length > 0;
  if (option.flag('autocomplete') && hasChoices)
    option.fault(
      'choices',
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Cannot have choices with autocomplete',
    );
  const isNested = type === SUBCOMMAND || type === GROUP;
  if (isNested && depth >= (type === GROUP ? 1 : 2))
    option.fault('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option is nested too deep');
  if (isNested) checkOptions(option, type === GROUP ? 1 : 2);
}

function localizations(form: Form, key: string): Record<string, string> | null | undefined {
  const given = form.raw(key);
  return isJsonObject(given) ? (given as Record<string, string>) : undefined;
}

function checkSize(definition: CommandDefinition): void {
  if (textLength(definition) <= MOST_TEXT) return;
  const errors = new FormErrors();
  errors.add([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_TEXT})`);
  errors.throwIfAny();
}

function textLength(command: CommandDefinition): number {
  const own =
    longest(command.name, command.nameLocalizations) +
    longest(command.description, command.descriptionLocalizations);
  return own + optionsLength(command.options);
}

function optionsLength(options: readonly CommandOption[]): number {
  return options.reduce((sum, option) => sum + optionLength(option), 0);
}

function optionLength(option: CommandOption): number {
  const choices = (option.choices ?? []).reduce(
    (sum, { name, value, name_localizations: names }) => sum + longest(name, names) + String(value).length,
    0,
  );
  const texts =
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations);
  return texts + choices + optionsLength(option.options ?? []);
}

function longest(text: string, translations: JsonObject | null | undefined): number {
  return Math.max(text.length, ...Object.values(translations ?? {}).map((value) => String(value).length));
}
