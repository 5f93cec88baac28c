import { Changes } from '../foundation/changes';
import { Interaction, InteractionType, Occasion } from '../interactions/interaction';
import { interactionPayload } from '../interactions/interaction-payload';
import { Interactions } from '../interactions/interactions';
import { ResolvedData } from '../interactions/resolved-data';
import { JsonObject } from '../json';
import { channelPermissions, effectivePermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { Application } from '../world/application';
import { ApplicationCommand, CommandType } from '../world/application-command';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Message } from '../world/message';
import { User } from '../world/user';
import { World } from '../world/world';
import { commandIdentity, completionData, OptionValues, slashCommandData } from './command-data';
import { commandsIn, findCommand } from './command-lookup';
import { buttonData, forgedButtonData, selectData } from './component-use';
import { FieldValues, modalData } from './modal-data';
import { Run } from './run';

export interface CommandCircumstances {
  /** An admin has granted this person the command under Integrations, whatever its default permissions are. */
  granted?: boolean;
  /** Sent by a program in the place of a client: nobody looks at who may, or at what an option takes. */
  unchecked?: boolean;
}

/** Sent by a program in the place of a client: any id, under any message, whoever sees it. */
export type ClickCircumstances = Pick<CommandCircumstances, 'unchecked'>;

interface Place {
  guild: Guild | null;
  channel: Channel;
  application: Application;
}

/** A person's Discord client, as far as applications are concerned: it offers what Discord would offer, and no more. */
export class Client {
  constructor(
    private readonly world: World,
    private readonly interactions: Interactions,
    private readonly changes: Changes,
    private readonly user: User,
  ) {}

  /** What the client offers in a channel, of all applications that are in the guild. */
  offered(guild: Guild, channel: Channel): ApplicationCommand[] {
    return [...this.world.applications.values()]
      .filter(({ id }) => guild.members.has(id))
      .flatMap((application) => commandsIn(application, guild))
      .filter((command) => this.objectionTo(guild, channel, command) === null);
  }

  command(
    guild: Guild,
    channel: Channel,
    name: string,
    values: OptionValues,
    circumstances: CommandCircumstances,
  ): Run {
    const found = findCommand(this.world.applications.values(), guild, CommandType.ChatInput, name);
    this.requireOffered(guild, channel, found.command, circumstances);
    const setting = { world: this.world, guild, channel, resolved: this.resolved(guild, found.application) };
    const data = slashCommandData(setting, found, values, circumstances.unchecked);
    const { application } = found;
    return this.start({ kind: InteractionType.Command, guild, channel, application, name: `/${name}` }, data);
  }

  menu(
    guild: Guild,
    channel: Channel,
    name: string,
    target: User | Message,
    circumstances: CommandCircumstances,
  ): Run {
    const type = target instanceof User ? CommandType.User : CommandType.Message;
    const { application, command } = findCommand(this.world.applications.values(), guild, type, name);
    this.requireOffered(guild, channel, command, circumstances);
    const resolved = this.resolved(guild, application);
    if (target instanceof User) resolved.addUser(target);
    else resolved.addMessage(target);
    const data = { ...commandIdentity(command), target_id: target.id, ...resolved.payload() };
    return this.start(
      { kind: InteractionType.Command, guild, channel, application, name: `menu ${name}` },
      data,
    );
  }

  complete(
    guild: Guild,
    channel: Channel,
    name: string,
    values: OptionValues,
    focused: string,
    circumstances: CommandCircumstances,
  ): Run {
    const found = findCommand(this.world.applications.values(), guild, CommandType.ChatInput, name);
    this.requireOffered(guild, channel, found.command, circumstances);
    const setting = { world: this.world, guild, channel, resolved: this.resolved(guild, found.application) };
    const data = completionData(setting, found, values, focused);
    const { application } = found;
    const title = `completion of /${name}`;
    return this.start({ kind: InteractionType.Autocomplete, guild, channel, application, name: title }, data);
  }

  click(message: Message, name: string, { unchecked = false }: ClickCircumstances): Run {
    const place = unchecked ? this.placeOf(message) : this.at(message);
    const data = unchecked ? forgedButtonData(name) : buttonData(message, name);
    return this.start({ kind: InteractionType.Component, ...place, source: message }, data);
  }

  select(message: Message, name: string, values: readonly string[]): Run {
    const place = this.at(message);
    const resolved = this.resolved(place.guild, place.application);
    const data = selectData(this.world, place.guild, resolved, message, name, values);
    return this.start({ kind: InteractionType.Component, ...place, source: message }, data);
  }

  submit({ interaction }: Run, values: FieldValues): Run {
    const { guild, channel, application, source = null } = interaction.occasion;
    if (!interaction.modal) throw new Error('There is no form to submit.');
    const name = `form "${interaction.modal.title}"`;
    const occasion = {
      kind: InteractionType.Modal,
      guild,
      channel,
      application,
      source,
      name,
      trigger: interaction,
    };
    return this.start(occasion, modalData(interaction.modal, values));
  }

  private start(occasion: Omit<Occasion, 'user'>, data: JsonObject): Run {
    const interaction = this.interactions.open({ ...occasion, user: this.user });
    this.tell(interaction, data);
    return new Run(interaction, this.changes);
  }

  private tell(interaction: Interaction, data: JsonObject): void {
    const { guild, application } = interaction.occasion;
    this.world.context.publish({
      name: 'INTERACTION_CREATE',
      data: interactionPayload(interaction, data),
      applicationId: application.id,
      ...(guild ? { guildId: guild.id } : {}),
    });
  }

  private resolved(guild: Guild | null, application: Application): ResolvedData {
    return new ResolvedData(guild, this.user, application.id);
  }

  private requireOffered(
    guild: Guild,
    channel: Channel,
    command: ApplicationCommand,
    { granted = false, unchecked = false }: CommandCircumstances,
  ): void {
    const objection = unchecked ? null : this.objectionTo(guild, channel, command, granted);
    if (objection !== null) throw new Error(objection);
  }

  /** Why the client does not offer a command; null where it does. */
  private objectionTo(
    guild: Guild,
    channel: Channel,
    command: ApplicationCommand,
    isGranted = false,
  ): string | null {
    const effective = effectivePermissions(guild, this.user.id, channel);
    const needed = Permission.ViewChannel | Permission.UseApplicationCommands;
    if ((effective & needed) !== needed) return `${this.user.name} cannot use commands in #${channel.name}.`;
    const bits = channelPermissions(guild, this.user.id, channel);
    const wanted = command.defaultMemberPermissions;
    const isAdmin = (bits & Permission.Administrator) !== 0n;
    if (isGranted || isAdmin || wanted === null) return null;
    const isOffered = wanted !== 0n && (bits & wanted) === wanted;
    return isOffered ? null : `${this.user.name} is not offered "${command.name}".`;
  }

  private placeOf(message: Message): Place {
    const channel = this.world.channel(message.channelId);
    const application = this.world.applications.get(message.applicationId ?? '');
    if (!channel || !application || message.deleted) throw new Error('The message is not there any more.');
    return { guild: this.world.guilds.get(message.guildId ?? '') ?? null, channel, application };
  }

  private at(message: Message): Place {
    const { guild, channel, application } = this.placeOf(message);
    if (message.onlyForUserId !== null && message.onlyForUserId !== this.user.id)
      throw new Error(`${this.user.name} does not see this message.`);
    const isVisible = guild
      ? (effectivePermissions(guild, this.user.id, channel) & Permission.ViewChannel) !== 0n
      : channel.recipients?.[1] === this.user;
    if (!isVisible) throw new Error(`${this.user.name} does not see #${channel.name}.`);
    return { guild, channel, application };
  }
}
