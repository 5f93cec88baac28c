import { Application } from '../world/application';
import { ApplicationCommand, CommandOption, OptionType } from '../world/application-command';
import { Guild } from '../world/guild';

export interface FoundCommand {
  application: Application;
  command: ApplicationCommand;
  /** From the group, if any, to the subcommand; empty for a plain command. */
  path: CommandOption[];
  options: readonly CommandOption[];
}

/** The command a person's client offers under this name; sub-commands are parted by blanks. */
export function findCommand(
  applications: Iterable<Application>,
  guild: Guild,
  type: number,
  fullName: string,
): FoundCommand {
  for (const application of applications) {
    if (!guild.members.has(application.id)) continue;
    const found =
      type === 1 ? findSlash(application, guild, fullName) : findNamed(application, guild, type, fullName);
    if (found) return found;
  }
  throw new Error(`No application in ${guild.name} has a command named "${fullName}".`);
}

/** The commands an application has in a guild: global ones, and those of the guild itself. */
export function commandsIn({ commands }: Application, guild: Guild): ApplicationCommand[] {
  return commands.filter(({ guildId }) => guildId === null || guildId === guild.id);
}

function findNamed(application: Application, guild: Guild, type: number, name: string): FoundCommand | null {
  const command = commandsIn(application, guild).find((one) => one.type === type && one.name === name);
  return command ? { application, command, path: [], options: command.options } : null;
}

function findSlash(application: Application, guild: Guild, fullName: string): FoundCommand | null {
  const [name = '', ...rest] = fullName.split(' ');
  const found = findNamed(application, guild, 1, name);
  if (!found) return null;
  for (const step of rest) {
    const inner = found.options.find((option) => option.name === step && isNesting(option));
    if (!inner) throw new Error(`/${found.command.name} has no sub-command "${rest.join(' ')}".`);
    found.path.push(inner);
    found.options = inner.options ?? [];
  }
  if (found.options.some(isNesting))
    throw new Error(`/${fullName} is not a command by itself: name a sub-command.`);
  return found;
}

function isNesting({ type }: CommandOption): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}
