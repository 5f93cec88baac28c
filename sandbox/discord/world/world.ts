import { ApiError } from '../errors/api-error';
import { Application, newToken } from './application';
import { Attachment, UploadedFile } from './attachment';
import { Channel, ChannelType } from './channel';
import { Guild } from './guild';
import { Message } from './message';
import { User, UserOptions } from './user';
import { WorldContext } from './world-context';

export interface ApplicationOptions {
  name: string;
  token?: string;
  /** The privileged intents switched on in the portal; GUILD_MEMBERS unless said otherwise. */
  privilegedIntents?: bigint | number;
}

export interface GuildOptions {
  name: string;
  owner: User;
  id?: string;
  /** The language of the server; en-US unless said otherwise. */
  preferredLocale?: string;
}

const GUILD_MEMBERS = 1n << 1n;

/** Everything there is, found by id. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly applications = new Map<string, Application>();
  readonly directChannels = new Map<string, Channel>();
  /** Every message ever shown to anybody, ephemeral and deleted ones included. */
  readonly messages = new Map<string, Message>();
  readonly files = new Map<string, Attachment>();
  /** The owner of every application here. */
  private developer: User | null = null;

  constructor(readonly context: WorldContext) {}

  createUser(options: UserOptions): User {
    const user = new User(options.id ?? this.context.nextId(), options);
    this.users.set(user.id, user);
    return user;
  }

  createApplication(options: ApplicationOptions): Application {
    this.developer ??= this.createUser({ name: 'developer' });
    const user = this.createUser({ name: options.name, bot: true });
    const token = options.token ?? newToken(user.id);
    const intents = BigInt(options.privilegedIntents ?? GUILD_MEMBERS);
    const app = new Application(user, token, intents, this.developer);
    this.applications.set(app.id, app);
    return app;
  }

  createGuild({ id, ...options }: GuildOptions): Guild {
    const guild = new Guild(this.context, id ?? this.context.nextId(), options);
    this.guilds.set(guild.id, guild);
    return guild;
  }

  applicationByToken(token: string): Application | undefined {
    return [...this.applications.values()].find((app) => app.token === token);
  }

  channel(id: string): Channel | undefined {
    const guild = [...this.guilds.values()].find((candidate) => candidate.channels.has(id));
    return guild?.channels.get(id) ?? this.directChannels.get(id);
  }

  /** The direct channel of a bot and a person; the same one again when it exists. */
  directChannel(bot: User, person: User): Channel {
    const known = [...this.directChannels.values()].find(
      ({ recipients }) => recipients?.[0] === bot && recipients[1] === person,
    );
    if (known) return known;
    const recipients: [User, User] = [bot, person];
    const channel = new Channel(this.context.nextId(), null, { type: ChannelType.DM, name: '', recipients });
    this.directChannels.set(channel.id, channel);
    return channel;
  }

  guildsOf(userId: string): Guild[] {
    return [...this.guilds.values()].filter((guild) => guild.members.has(userId));
  }

  requireUser(id: string): User {
    const user = this.users.get(id);
    if (!user) throw new ApiError(10013);
    return user;
  }

  storeFile(
    channelId: string,
    { name, content, contentType }: UploadedFile,
    description: string | null,
  ): Attachment {
    const id = this.context.nextId();
    const url = this.context.fileUrl(channelId, id, name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const attachment = { id, name, contentType, content: bytes, url, description };
    this.files.set(id, attachment);
    return attachment;
  }
}
