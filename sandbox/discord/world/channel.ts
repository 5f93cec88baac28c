import { JsonObject } from '../json';
import { Message } from './message';
import { Overwrite, overwritePayload } from './overwrite';
import { User } from './user';

export const ChannelType = {
  Text: 0,
  DM: 1,
  Voice: 2,
  Category: 4,
  Announcement: 5,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
  Stage: 13,
  Forum: 15,
} as const;

const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
const VOICE: readonly number[] = [ChannelType.Voice, ChannelType.Stage];

export interface ChannelOptions {
  id?: string;
  name: string;
  type?: number;
  parentId?: string | null;
  position?: number;
  topic?: string | null;
  nsfw?: boolean;
  slowmodeSeconds?: number;
  overwrites?: Overwrite[];
  /** The two ends of a direct message channel: the bot, and the person. */
  recipients?: [User, User];
  ownerId?: string;
}

export class Channel {
  readonly type: number;
  readonly overwrites: Map<string, Overwrite>;
  readonly messages = new Map<string, Message>();
  readonly recipients: [User, User] | null;
  readonly ownerId: string | null;
  /** Threads only. */
  archived = false;
  locked = false;
  name: string;
  parentId: string | null;
  position: number;
  topic: string | null;
  nsfw: boolean;
  slowmodeSeconds: number;

  constructor(
    readonly id: string,
    readonly guildId: string | null,
    options: ChannelOptions,
  ) {
    this.type = options.type ?? ChannelType.Text;
    this.name = options.name;
    this.parentId = options.parentId ?? null;
    this.position = options.position ?? 0;
    this.topic = options.topic ?? null;
    this.nsfw = options.nsfw ?? false;
    this.slowmodeSeconds = options.slowmodeSeconds ?? 0;
    this.overwrites = new Map(options.overwrites?.map((overwrite) => [overwrite.id, overwrite]));
    this.recipients = options.recipients ?? null;
    this.ownerId = options.ownerId ?? null;
  }

  get isThread(): boolean {
    return THREADS.includes(this.type);
  }

  get isVoice(): boolean {
    return VOICE.includes(this.type);
  }

  get isCategory(): boolean {
    return this.type === ChannelType.Category;
  }

  payload(): JsonObject {
    if (this.recipients) return this.directPayload(this.recipients[1]);
    return this.isThread ? this.threadPayload() : this.guildPayload();
  }

  private common(): JsonObject {
    const lastMessageId = [...this.messages.keys()].at(-1) ?? null;
    return { id: this.id, type: this.type, flags: 0, last_message_id: lastMessageId };
  }

  private directPayload(recipient: User): JsonObject {
    return { ...this.common(), recipients: [recipient.payload()] };
  }

  private guildPayload(): JsonObject {
    return {
      ...this.common(),
      guild_id: this.guildId,
      name: this.name,
      position: this.position,
      parent_id: this.parentId,
      topic: this.topic,
      nsfw: this.nsfw,
      rate_limit_per_user: this.slowmodeSeconds,
      permission_overwrites: [...this.overwrites.values()].map(overwritePayload),
      ...(this.isVoice ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
    };
  }

  private threadPayload(): JsonObject {
    return {
      ...this.common(),
      guild_id: this.guildId,
      name: this.name,
      parent_id: this.parentId,
      owner_id: this.ownerId,
      rate_limit_per_user: this.slowmodeSeconds,
      message_count: this.messages.size,
      total_message_sent: this.messages.size,
      member_count: 1,
      thread_metadata: {
        archived: this.archived,
        locked: this.locked,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(0).toISOString(),
        invitable: true,
      },
    };
  }
}
