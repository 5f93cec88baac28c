import { Permission } from './discord/permissions/permission';
import {
  type ApplicationCommand,
  type CommandOption,
  CommandType,
  OptionType,
} from './discord/world/application-command';

/** The types of options, by their numbers, as people call them. */
const typeNames = new Map<number, string>([
  [OptionType.String, 'text'],
  [OptionType.Integer, 'number'],
  [OptionType.Number, 'number'],
  [OptionType.Boolean, 'yes or no'],
  [OptionType.User, 'person'],
  [OptionType.Channel, 'channel'],
  [OptionType.Role, 'role'],
  [OptionType.Mentionable, 'person or role'],
  [OptionType.Attachment, 'file'],
]);

/** Where Discord's client calls a permission otherwise than its documents do. */
const clientNames: Readonly<Record<string, string>> = { ManageGuild: 'Manage Server' };

const head = `# Commands

What the bot registers with Discord, written by \`npm run docs:commands\`; what each command does is told in [moderators.md](moderators.md). An asterisk marks what is required; what *completes* is offered while you type. The permission is the one that Discord asks for by default: whoever has *Manage Server* can lend a command to others under Server Settings → Integrations, and Bailiff asks for the permission all the same.
`;

/** The page of all commands, in the order of their names; menus last. */
export function commandsPage(commands: readonly ApplicationCommand[]): string {
  const typed = sorted(commands.filter(({ type }) => type === CommandType.ChatInput));
  return [
    head,
    ...typed.map(commandSection),
    menuSection('Menus on a person', ofType(commands, CommandType.User)),
    menuSection('Menus on a message', ofType(commands, CommandType.Message)),
  ].join('\n');
}

function ofType(commands: readonly ApplicationCommand[], type: number): ApplicationCommand[] {
  return sorted(commands.filter((command) => command.type === type));
}

function sorted(commands: readonly ApplicationCommand[]): ApplicationCommand[] {
  return [...commands].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function commandSection(command: ApplicationCommand): string {
  const { name, description, options } = command;
  const about = `## /${name}\n\n${description}. ${permissionLine(command)}\n`;
  return [about, ...partsOf(`/${name}`, options)].join('\n');
}

/** The options of a command, or its sub-commands each with theirs. */
function partsOf(path: string, options: readonly CommandOption[]): string[] {
  const nested = options.filter(({ type }) => isNesting(type));
  if (nested.length === 0) return options.length > 0 ? [optionTable(options)] : [];
  return nested.flatMap(({ type, name, description, options: inner = [] }) => {
    const within = partsOf(`${path} ${name}`, inner);
    return type === OptionType.SubcommandGroup
      ? within
      : [`### ${path} ${name}\n\n${description}.\n`, ...within];
  });
}

const isNesting = (type: number): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function optionTable(options: readonly CommandOption[]): string {
  const rows = options.map((option) =>
    row([`\`${option.name}\`${option.required ? ' \\*' : ''}`, typeOf(option), option.description]),
  );
  return [row(['option', 'type', 'what it is']), row(['---', '---', '---']), ...rows, ''].join('\n');
}

function typeOf({ type, autocomplete, choices = [], max_length: longest }: CommandOption): string {
  const name = typeNames.get(type) ?? String(type);
  const values = choices.map((choice) => `${choice.name} (\`${choice.value}\`)`).join(', ');
  return [
    choices.length > 0 ? `one of: ${values}` : name,
    ...(autocomplete ? ['completes'] : []),
    ...(longest ? [`at most ${longest} characters`] : []),
  ].join('; ');
}

function menuSection(title: string, menus: readonly ApplicationCommand[]): string {
  const rows = menus.map((menu) => {
    const names = menu.nameLocalizations ?? {};
    return row([menu.name, names['de'] ?? '', names['es-ES'] ?? '', permissionsOf(menu)]);
  });
  const table = [
    row(['English', 'German', 'Spanish', 'permission']),
    row(['---', '---', '---', '---']),
    ...rows,
  ];
  return `## ${title}\n\n${table.join('\n')}\n`;
}

function permissionLine(command: ApplicationCommand): string {
  return command.defaultMemberPermissions === null ? 'For everybody.' : `Needs ${permissionsOf(command)}.`;
}

/** The permissions that Discord asks for by default. */
export function permissionsOf({ defaultMemberPermissions: bits }: ApplicationCommand): string {
  if (bits === null) return 'everybody';
  const names = Object.entries(Permission).filter(([, bit]) => (bits & bit) !== 0n);
  return names.map(([name]) => clientNames[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')).join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
