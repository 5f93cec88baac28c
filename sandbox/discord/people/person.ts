import { Act } from '../acts/act';
import { banUser } from '../acts/ban-user';
import { changeMemberRoles } from '../acts/change-member-roles';
import { deleteMessage } from '../acts/delete-message';
import { ChannelFields, createChannel, deleteChannel, updateChannel } from '../acts/edit-channel';
import { setOverwrite } from '../acts/edit-overwrite';
import { deleteRole, RoleFields, updateRole } from '../acts/edit-role';
import { kickMember } from '../acts/kick-member';
import { sendToGuild } from '../acts/send-message';
import { timeOutMember } from '../acts/time-out-member';
import { unbanUser } from '../acts/unban-user';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { Changes } from '../foundation/changes';
import { Choice } from '../interactions/interaction';
import { readMessageDraft } from '../limits/message-draft';
import { ApplicationCommand } from '../world/application-command';
import { UploadedFile } from '../world/attachment';
import { Channel, ChannelOptions } from '../world/channel';
import { Guild } from '../world/guild';
import { Member } from '../world/member';
import { Message } from '../world/message';
import { Overwrite } from '../world/overwrite';
import { Role } from '../world/role';
import { User } from '../world/user';
import { World } from '../world/world';
import { ClickCircumstances, Client, CommandCircumstances } from './client';
import { OptionValues } from './command-data';
import { FieldValues } from './modal-data';
import { Run } from './run';

export interface BanByHand {
  reason?: string;
  deleteMessageSeconds?: number;
}

/** Anything that tells which message is meant: the message, or an answer that was looked at. */
export type MessageReference = Pick<Message, 'id'>;

/**
 * A person doing things in Discord. What Discord would refuse rejects with its refusal; what the client would not
 * offer rejects with a sentence.
 */
export class Person {
  constructor(
    private readonly world: World,
    private readonly client: Client,
    private readonly changes: Changes,
    readonly user: User,
  ) {}

  /** Direct messages received, oldest first, of all bots. */
  get dms(): Message[] {
    return directMessagesTo(this.world, this.user);
  }

  /** The commands and menus that the client offers in a channel. */
  offered(guild: Guild, channel: Channel): ApplicationCommand[] {
    return this.client.offered(guild, channel);
  }

  command(
    guild: Guild,
    channel: Channel,
    name: string,
    options: OptionValues = {},
    circumstances: CommandCircumstances = {},
  ): Promise<Run> {
    return done(() => this.client.command(guild, channel, name, options, circumstances));
  }

  userMenu(
    guild: Guild,
    channel: Channel,
    name: string,
    target: User,
    circumstances: CommandCircumstances = {},
  ): Promise<Run> {
    return done(() => this.client.menu(guild, channel, name, target, circumstances));
  }

  messageMenu(
    guild: Guild,
    channel: Channel,
    name: string,
    target: Message,
    circumstances: CommandCircumstances = {},
  ): Promise<Run> {
    return done(() => this.client.menu(guild, channel, name, target, circumstances));
  }

  /** The choices offered while typing into the focused option. */
  async complete(
    guild: Guild,
    channel: Channel,
    name: string,
    options: OptionValues,
    focused: string,
    circumstances: CommandCircumstances = {},
  ): Promise<readonly Choice[]> {
    const run = this.client.complete(guild, channel, name, options, focused, circumstances);
    return this.changes.until(() => run.choices, { what: `the choices for "${focused}" of /${name}` });
  }

  click(
    message: MessageReference,
    customIdOrLabel: string,
    circumstances: ClickCircumstances = {},
  ): Promise<Run> {
    return done(() => this.client.click(this.message(message), customIdOrLabel, circumstances));
  }

  select(message: MessageReference, customId: string, values: readonly string[]): Promise<Run> {
    return done(() => this.client.select(this.message(message), customId, values));
  }

  /** Waits for the form the run is answered with, fills it in and sends it. */
  async submit(run: Run, fields: FieldValues): Promise<Run> {
    await this.changes.until(() => run.modal, { what: 'a form to fill in' });
    return this.client.submit(run, fields);
  }

  bans(guild: Guild, target: User, { reason, deleteMessageSeconds = 0 }: BanByHand = {}): Promise<void> {
    return done(() => banUser(this.act(guild, reason), target, deleteMessageSeconds));
  }

  unbans(guild: Guild, target: User, reason?: string): Promise<void> {
    return done(() => unbanUser(this.act(guild, reason), target.id));
  }

  kicks(guild: Guild, target: User, reason?: string): Promise<void> {
    return done(() => kickMember(this.act(guild, reason), requireMember(guild, target)));
  }

  /** @param until Epoch milliseconds; null ends the timeout. */
  timesOut(guild: Guild, target: User, until: number | Date | null, reason?: string): Promise<void> {
    const end = until === null ? null : Number(until);
    return done(() => timeOutMember(this.act(guild, reason), requireMember(guild, target), end));
  }

  givesRole(guild: Guild, target: User, role: Role): Promise<void> {
    return done(() => changeMemberRoles(this.act(guild), requireMember(guild, target), { add: [role] }));
  }

  takesRole(guild: Guild, target: User, role: Role): Promise<void> {
    return done(() => changeMemberRoles(this.act(guild), requireMember(guild, target), { remove: [role] }));
  }

  editsRole(guild: Guild, role: Role, fields: RoleFields): Promise<void> {
    return done(() => updateRole(this.act(guild), role, fields));
  }

  deletesRole(guild: Guild, role: Role): Promise<void> {
    return done(() => deleteRole(this.act(guild), role));
  }

  joins(guild: Guild): Promise<Member> {
    return done(() => {
      if (guild.bans.has(this.user.id)) throw new ApiError(40007);
      return guild.addMember(this.user);
    });
  }

  leaves(guild: Guild): Promise<void> {
    return done(() => guild.removeMember(this.user));
  }

  sends(channel: Channel, text: string, files: UploadedFile[] = []): Promise<Message> {
    return done(() => {
      const draft = readMessageDraft(new Form({ content: text }), files);
      return sendToGuild(this.world, this.actIn(channel), this.user, channel, draft);
    });
  }

  deletes(reference: MessageReference): Promise<void> {
    return done(() => {
      const message = this.message(reference);
      const channel = this.world.channel(message.channelId);
      if (!channel) throw new ApiError(10003);
      deleteMessage(this.world, this.actIn(channel), channel, message);
    });
  }

  createsChannel(guild: Guild, options: ChannelOptions): Promise<Channel> {
    return done(() => createChannel(this.act(guild), options));
  }

  editsChannel(channel: Channel, fields: ChannelFields): Promise<void> {
    return done(() => updateChannel(this.actIn(channel), channel, fields));
  }

  setsOverwrite(channel: Channel, overwrite: Overwrite): Promise<void> {
    return done(() => setOverwrite(this.actIn(channel), channel, overwrite));
  }

  deletesChannel(channel: Channel): Promise<void> {
    return done(() => deleteChannel(this.actIn(channel), channel));
  }

  private act(guild: Guild, reason?: string): Act {
    return new Act(guild, this.user.id, reason ?? null);
  }

  private actIn(channel: Channel): Act {
    const guild = this.world.guilds.get(channel.guildId ?? '');
    if (!guild) throw new ApiError(50003);
    return this.act(guild);
  }

  private message({ id }: MessageReference): Message {
    const message = this.world.messages.get(id);
    if (!message || message.deleted) throw new ApiError(10008);
    return message;
  }
}

/** Direct messages a user has received, oldest first. */
export function directMessagesTo(world: World, user: User): Message[] {
  const channels = [...world.directChannels.values()].filter(({ recipients }) => recipients?.[1] === user);
  return channels
    .flatMap((channel) => [...channel.messages.values()])
    .sort((a, b) => a.createdAt - b.createdAt);
}

function requireMember(guild: Guild, user: User): Member {
  const member = guild.members.get(user.id);
  if (!member) throw new ApiError(10007);
  return member;
}

/** A refusal rejects instead of throwing, as the acts of a person are awaited. */
function done<T>(perform: () => T): Promise<T> {
  return new Promise((resolve) => resolve(perform()));
}
