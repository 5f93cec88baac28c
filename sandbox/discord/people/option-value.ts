import { ResolvedData } from '../interactions/resolved-data';
import { CommandOption, OptionType } from '../world/application-command';
import { UploadedFile } from '../world/attachment';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Role } from '../world/role';
import { User } from '../world/user';
import { World } from '../world/world';

export type OptionValue = string | number | boolean | User | Role | Channel | UploadedFile;

export interface OptionSetting {
  world: World;
  guild: Guild;
  channel: Channel;
  resolved: ResolvedData;
}

/** What the client sends for a value of the registered type; @throws Error where the client would not take it. */
export function readOptionValue(
  setting: OptionSetting,
  option: CommandOption,
  value: OptionValue,
): string | number | boolean {
  switch (option.type) {
    case OptionType.String:
      return checkText(option, value);
    case OptionType.Integer:
    case OptionType.Number:
      return checkNumber(option, value);
    case OptionType.Boolean:
      if (typeof value === 'boolean') return value;
      throw refusal(option, 'is true or false');
    case OptionType.Attachment:
      return upload(setting, option, value);
    default:
      return mention(setting, option, value);
  }
}

/** The value as it is given, with what it names resolved where there is such a thing. */
export function uncheckedValue(
  setting: OptionSetting,
  option: CommandOption,
  value: OptionValue,
): string | number | boolean {
  if (typeof value === 'object' && 'content' in value) return upload(setting, option, value);
  const id = typeof value === 'object' ? value.id : value;
  resolveMention(setting, option, String(id));
  return id;
}

function checkText(option: CommandOption, value: OptionValue): string {
  if (typeof value !== 'string') throw refusal(option, 'is text');
  if (option.choices && !option.choices.some((choice) => choice.value === value))
    throw refusal(option, 'is one of the choices');
  if (value.length < (option.min_length ?? 0))
    throw refusal(option, `is at least ${option.min_length ?? 0} long`);
  if (value.length > (option.max_length ?? 6000))
    throw refusal(option, `is at most ${option.max_length ?? 6000} long`);
  return value;
}

function checkNumber(option: CommandOption, value: OptionValue): number {
  if (typeof value !== 'number') throw refusal(option, 'is a number');
  if (option.type === OptionType.Integer && !Number.isSafeInteger(value))
    throw refusal(option, 'is a whole number');
  if (option.choices && !option.choices.some((choice) => choice.value === value))
    throw refusal(option, 'is one of the choices');
  if (value < (option.min_value ?? -Infinity)) throw refusal(option, `is at least ${option.min_value ?? ''}`);
  if (value > (option.max_value ?? Infinity)) throw refusal(option, `is at most ${option.max_value ?? ''}`);
  return value;
}

function upload(
  { world, channel, resolved }: OptionSetting,
  option: CommandOption,
  value: OptionValue,
): string {
  if (typeof value !== 'object' || !('content' in value)) throw refusal(option, 'is a file');
  const attachment = world.storeFile(channel.id, value, null);
  resolved.addAttachment(attachment);
  return attachment.id;
}

function mention(setting: OptionSetting, option: CommandOption, value: OptionValue): string {
  const id = typeof value === 'object' ? ('id' in value ? value.id : value.name) : String(value);
  const channel = option.type === OptionType.Channel ? setting.guild.channels.get(id) : undefined;
  if (channel && option.channel_types && !option.channel_types.includes(channel.type))
    throw refusal(option, 'is a channel of another type');
  if (resolveMention(setting, option, id)) return id;
  throw refusal(option, `is somebody or something that exists, not ${id}`);
}

/** Whether there is what the id names, of a kind the option takes. */
function resolveMention(
  { world, guild, resolved }: OptionSetting,
  option: CommandOption,
  id: string,
): boolean {
  const takes = (...types: number[]): boolean => types.includes(option.type);
  const user = takes(OptionType.User, OptionType.Mentionable) ? world.users.get(id) : undefined;
  const role = takes(OptionType.Role, OptionType.Mentionable) ? guild.roles.get(id) : undefined;
  const channel = takes(OptionType.Channel) ? guild.channels.get(id) : undefined;
  if (user) resolved.addUser(user);
  else if (role) resolved.addRole(role);
  else if (channel) resolved.addChannel(channel);
  return Boolean(user ?? role ?? channel);
}

function refusal(option: CommandOption, what: string): Error {
  return new Error(`The client refuses the option "${option.name}": it ${what}.`);
}
