import { timestamp } from '../foundation/timestamp';
import { JsonObject } from '../json';
import { EVERYONE_PERMISSIONS } from '../permissions/permission';
import { Application } from './application';
import { AuditAction, AuditLog, AuditLogEntry, AuditRecord } from './audit-log';
import { Channel, ChannelOptions } from './channel';
import { GUILD_DEFAULTS } from './guild-defaults';
import { Member } from './member';
import { Role, RoleOptions } from './role';
import { User } from './user';
import { WorldContext } from './world-context';

export interface Ban {
  user: User;
  reason: string | null;
}

export interface BotOptions {
  permissions: bigint;
  roleName?: string;
  /** Just above @everyone unless an admin drags it up. */
  position?: number;
}

export class Guild {
  readonly roles = new Map<string, Role>();
  readonly members = new Map<string, Member>();
  readonly channels = new Map<string, Channel>();
  readonly bans = new Map<string, Ban>();
  readonly autoModerationRules = new Map<string, JsonObject>();
  readonly everyone: Role;
  name: string;
  owner: User;
  preferredLocale: string;
  unavailable = false;
  private readonly audit: AuditLog;
  private readonly joinedBefore = new Map<string, number | null>();

  constructor(
    readonly context: WorldContext,
    readonly id: string,
    options: { name: string; owner: User; preferredLocale?: string },
  ) {
    this.name = options.name;
    this.owner = options.owner;
    this.preferredLocale = options.preferredLocale ?? 'en-US';
    this.audit = new AuditLog(id, context);
    this.everyone = new Role(id, id, { name: '@everyone', permissions: EVERYONE_PERMISSIONS, position: 0 });
    this.roles.set(id, this.everyone);
    this.addMember(options.owner);
  }

  get auditLog(): readonly AuditLogEntry[] {
    return this.audit.entries;
  }

  get ownerId(): string {
    return this.owner.id;
  }

  now(): number {
    return this.context.now();
  }

  publish(name: string, data: JsonObject, about: { channelId?: string; userId?: string } = {}): void {
    this.context.publish({ name, data, guildId: this.id, ...about });
  }

  record(record: AuditRecord): void {
    this.audit.record(record);
  }

  /** Above all others unless a position is given. */
  createRole(options: RoleOptions): Role {
    const top = Math.max(...[...this.roles.values()].map((role) => role.position));
    const role = new Role(options.id ?? this.context.nextId(), this.id, {
      ...options,
      position: options.position ?? top + 1,
    });
    this.roles.set(role.id, role);
    this.publish('GUILD_ROLE_CREATE', { guild_id: this.id, role: role.payload() });
    return role;
  }

  setRolePosition(role: Role, position: number): void {
    role.position = position;
    this.publish('GUILD_ROLE_UPDATE', { guild_id: this.id, role: role.payload() });
  }

  createChannel(options: ChannelOptions): Channel {
    const channel = new Channel(options.id ?? this.context.nextId(), this.id, {
      position: this.channels.size,
      ...options,
    });
    this.channels.set(channel.id, channel);
    this.publish(channel.isThread ? 'THREAD_CREATE' : 'CHANNEL_CREATE', channel.payload());
    return channel;
  }

  removeChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    this.publish(channel.isThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel.payload());
  }

  /** Somebody who is a member stays one. A timeout survives leaving and coming back, as Discord keeps it. */
  addMember(user: User, options: { roles?: Role[]; nick?: string; joinedAt?: number } = {}): Member {
    const present = this.members.get(user.id);
    if (present) return present;
    const member = new Member(user, this.id, {
      joinedAt: options.joinedAt ?? this.now(),
      nick: options.nick,
      roleIds: options.roles?.map((role) => role.id),
      rejoined: this.joinedBefore.has(user.id),
      timedOutUntil: this.joinedBefore.get(user.id) ?? null,
    });
    this.members.set(user.id, member);
    this.publish('GUILD_MEMBER_ADD', { ...member.payload(), guild_id: this.id }, { userId: user.id });
    return member;
  }

  /** Leaving, kicked and banned look alike; a bot hears that its guild is gone. */
  removeMember(user: User): void {
    const member = this.members.get(user.id);
    if (!member) return;
    this.joinedBefore.set(user.id, member.timedOutUntil);
    this.members.delete(user.id);
    this.publish('GUILD_MEMBER_REMOVE', { guild_id: this.id, user: user.payload() }, { userId: user.id });
    if (user.bot) this.dismissBot(user);
  }

  memberChanged(member: Member): void {
    this.publish('GUILD_MEMBER_UPDATE', { ...member.payload(), guild_id: this.id }, { userId: member.id });
  }

  /** Invites a bot; returns its own, managed role. */
  addBot(app: Application, options: BotOptions): Role {
    const role = this.createRole({
      name: options.roleName ?? app.name,
      permissions: options.permissions,
      position: options.position ?? 1,
      tags: { bot_id: app.id },
    });
    this.addMember(app.user, { roles: [role] });
    this.record({ actionType: AuditAction.BotAdd, userId: this.ownerId, targetId: app.id, reason: null });
    const event = { name: 'GUILD_CREATE', guildId: this.id, applicationId: app.id };
    this.context.publish({ ...event, data: this.createPayload(app.user) });
    return role;
  }

  /** A bot's own role; @throws Error when the bot is not here. */
  botRole(app: Application): Role {
    const role = [...this.roles.values()].find(({ tags }) => tags?.['bot_id'] === app.id);
    if (!role) throw new Error(`${app.name} is not in ${this.name}.`);
    return role;
  }

  removeBot(app: Application): void {
    this.removeMember(app.user);
  }

  payload(): JsonObject {
    return {
      ...GUILD_DEFAULTS,
      id: this.id,
      name: this.name,
      preferred_locale: this.preferredLocale,
      owner_id: this.ownerId,
      roles: [...this.roles.values()].map((role) => role.payload()),
    };
  }

  /** The guild as GUILD_CREATE shows it to a bot without the presence intent: of the members, only itself. */
  createPayload(bot: User): JsonObject {
    const me = this.members.get(bot.id);
    const channels = [...this.channels.values()];
    return {
      ...this.payload(),
      unavailable: false,
      joined_at: timestamp(me?.joinedAt ?? this.now()),
      large: this.members.size > 50,
      member_count: this.members.size,
      members: me ? [me.payload()] : [],
      channels: channels.filter((channel) => !channel.isThread).map((channel) => channel.payload()),
      threads: channels.filter((channel) => channel.isThread).map((channel) => channel.payload()),
      voice_states: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }

  private dismissBot(user: User): void {
    for (const role of this.roles.values()) {
      if (role.tags?.['bot_id'] === user.id) this.roles.delete(role.id);
    }
    const event = { name: 'GUILD_DELETE', guildId: this.id, applicationId: user.id };
    this.context.publish({ ...event, data: { id: this.id } });
  }
}
