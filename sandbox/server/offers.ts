import type {
  Completion,
  CompletionQuestion,
  OfferedCommand,
  OfferedOption,
  Offers,
  OffersQuestion,
} from '../contract/deed';
import {
  type ApplicationCommand,
  type CommandOption,
  CommandType,
  OptionType,
} from '../discord/world/application-command';
import type { Stage } from '../stage/stage';

/** What somebody's client offers in a channel: what the bot registered, and they may use. */
export function offersFor(stage: Stage, question: OffersQuestion): Offers {
  const place = placeOf(stage, question);
  const offered = place?.person.offered(place.guild, place.channel) ?? [];
  const namesOf = (type: number) => offered.filter((one) => one.type === type).map(({ name }) => name);
  return {
    commands: offered.filter(({ type }) => type === CommandType.ChatInput).flatMap(commandsOf),
    userMenus: namesOf(CommandType.User),
    messageMenus: namesOf(CommandType.Message),
  };
}

/** What the bot offers while somebody types; nothing where it does not answer in time. */
export async function completionFor(stage: Stage, question: CompletionQuestion): Promise<Completion> {
  const place = placeOf(stage, question);
  if (!place) return { choices: [] };
  const { person, guild, channel } = place;
  const { name, options, focused } = question;
  const choices = await person.complete(guild, channel, name, options, focused).catch(() => []);
  return { choices };
}

/** Who is asked about, and where; null where there is no such person or place, or it is in no guild. */
function placeOf({ discord }: Stage, { as, channelId }: OffersQuestion) {
  const user = discord.world.users.get(as);
  const channel = discord.world.channel(channelId);
  const guild = discord.world.guilds.get(channel?.guildId ?? '');
  return user && channel && guild ? { person: discord.as(user), guild, channel } : null;
}

function commandsOf({ name, description, options }: ApplicationCommand): OfferedCommand[] {
  return leaves(name, description, options);
}

/** Sub-commands, which are what can be sent, in place of the command that holds them. */
function leaves(name: string, description: string, options: readonly CommandOption[]): OfferedCommand[] {
  const inner = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (inner.length === 0) return [{ name, description, options: options.map(viewOption) }];
  return inner.flatMap((option) =>
    leaves(`${name} ${option.name}`, option.description, option.options ?? []),
  );
}

function viewOption(option: CommandOption): OfferedOption {
  return {
    ...{ name: option.name, description: option.description, type: option.type },
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    choices: (option.choices ?? []).map(({ name, value }) => ({ name, value })),
    channelTypes: option.channel_types ?? [],
    minValue: option.min_value ?? null,
    maxValue: option.max_value ?? null,
    minLength: option.min_length ?? null,
    maxLength: option.max_length ?? null,
  };
}
