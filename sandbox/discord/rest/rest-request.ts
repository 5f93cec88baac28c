import { Act } from '../acts/act';
import { ApiError } from '../errors/api-error';
import { Form } from '../errors/form';
import { invalidForm } from '../errors/form-errors';
import { Interactions } from '../interactions/interactions';
import { isJsonObject, JsonObject } from '../json';
import { Permission } from '../permissions/permission';
import { Application } from '../world/application';
import { UploadedFile } from '../world/attachment';
import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Member } from '../world/member';
import { Role } from '../world/role';
import { User } from '../world/user';
import { World } from '../world/world';

export interface Backend {
  readonly world: World;
  readonly interactions: Interactions;
  gatewayUrl(): string;
  sessionStartLimit(): JsonObject;
}

export interface RequestParts {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  reason: string | null;
  application: Application | null;
}

/** A request as a route sees it: what the path names is looked up, or refused with the code that says what is unknown. */
export class RestRequest {
  readonly world: World;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: UploadedFile[];

  constructor(
    readonly backend: Backend,
    private readonly parts: RequestParts,
  ) {
    this.world = backend.world;
    this.query = parts.query;
    this.body = parts.body;
    this.files = parts.files;
  }

  /** Only on routes that check the bot's token. */
  get application(): Application {
    if (!this.parts.application) throw new Error('This route does not know its application.');
    return this.parts.application;
  }

  optionalParam(name: string): string | null {
    return this.parts.params[name] ?? null;
  }

  param(name: string): string {
    const value = this.parts.params[name];
    if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
    return value;
  }

  form(): Form {
    if (this.body === undefined || this.body === null) return new Form({});
    if (!isJsonObject(this.body))
      throw invalidForm([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return new Form(this.body);
  }

  /** @throws ApiError 10004 for a guild that does not exist or that the bot is not in. */
  guild(): Guild {
    const guild = this.world.guilds.get(this.param('guild'));
    if (!guild?.members.has(this.application.id)) throw new ApiError(10004);
    return guild;
  }

  act(guild = this.guild()): Act {
    return new Act(guild, this.application.id, this.parts.reason);
  }

  /** @throws ApiError 10003 for a channel that does not exist, 50001 for one of a guild the bot is not in. */
  channel(): Channel {
    const channel = this.world.channel(this.param('channel'));
    if (!channel) throw new ApiError(10003);
    const isRecipient = channel.recipients?.[0].id === this.application.id;
    const isMember = this.world.guilds.get(channel.guildId ?? '')?.members.has(this.application.id) ?? false;
    if (!isRecipient && !isMember) throw new ApiError(50001);
    return channel;
  }

  /** What the bot does in a channel of a guild; @throws ApiError 50003 in a direct channel. */
  actIn(channel: Channel): Act {
    const guild = this.world.guilds.get(channel.guildId ?? '');
    if (!guild) throw new ApiError(50003);
    return this.act(guild);
  }

  /** A channel of a guild that the bot can see. */
  visibleChannel(): { channel: Channel; act: Act } {
    const channel = this.channel();
    const act = this.actIn(channel);
    act.requireChannelPermission(channel, Permission.ViewChannel);
    return { channel, act };
  }

  user(): User {
    return this.world.requireUser(this.param('user'));
  }

  /** @throws ApiError 10013 when nobody has the id, 10007 when the user is not in the guild. */
  member(guild: Guild): Member {
    const user = this.user();
    const member = guild.members.get(user.id);
    if (!member) throw new ApiError(10007);
    return member;
  }

  role(guild: Guild): Role {
    const role = guild.roles.get(this.param('role'));
    if (!role) throw new ApiError(10011);
    return role;
  }

  /** @throws ApiError 50035 for a number outside the bounds. */
  limit(fallback: number, max: number): number {
    const given = this.query.get('limit');
    if (given === null) return fallback;
    const limit = Number(given);
    if (Number.isInteger(limit) && limit >= 1 && limit <= max) return limit;
    throw invalidForm(['limit'], 'NUMBER_TYPE_MAX', `int value should be between 1 and ${max}.`);
  }
}
