import { JsonObject } from '../json';

export const CommandType = { ChatInput: 1, User: 2, Message: 3 } as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

interface CommandChoice {
  name: string;
  value: string | number;
  name_localizations?: Record<string, string> | null;
}

export interface CommandOption {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: CommandChoice[];
  options?: CommandOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
}

/** What an application may say of a command, after Discord's checks. */
export interface CommandDefinition {
  type: number;
  name: string;
  description: string;
  options: CommandOption[];
  defaultMemberPermissions: bigint | null;
  nameLocalizations: Record<string, string> | null;
  descriptionLocalizations: Record<string, string> | null;
  contexts: number[] | null;
  integrationTypes: number[];
  nsfw: boolean;
}

export interface ApplicationCommand extends CommandDefinition {
  readonly id: string;
  readonly applicationId: string;
  /** Null for a global command. */
  readonly guildId: string | null;
  version: string;
}

export function commandPayload(command: ApplicationCommand, withLocalizations = true): JsonObject {
  return {
    id: command.id,
    application_id: command.applicationId,
    version: command.version,
    type: command.type,
    name: command.name,
    description: command.description,
    options: withLocalizations ? command.options : command.options.map(withoutLocalizations),
    default_member_permissions: command.defaultMemberPermissions?.toString() ?? null,
    nsfw: command.nsfw,
    ...(command.guildId === null
      ? { dm_permission: true, contexts: command.contexts, integration_types: command.integrationTypes }
      : { guild_id: command.guildId }),
    ...(withLocalizations
      ? {
          name_localizations: command.nameLocalizations,
          description_localizations: command.descriptionLocalizations,
        }
      : {}),
  };
}

function withoutLocalizations(option: CommandOption): CommandOption {
  const bare = { ...option };
  delete bare.name_localizations;
  delete bare.description_localizations;
  return {
    ...bare,
    ...(bare.options && { options: bare.options.map(withoutLocalizations) }),
    ...(bare.choices && { choices: bare.choices.map(({ name, value }) => ({ name, value })) }),
  };
}
