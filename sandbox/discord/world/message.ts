import { APIEmbed } from 'discord-api-types/v10';
import { snowflakeTime } from '../foundation/snowflake';
import { timestamp } from '../foundation/timestamp';
import { JsonObject } from '../json';
import { Attachment, attachmentPayload } from './attachment';
import { Component } from './component';
import { User } from './user';

export const EPHEMERAL = 64;
export const LOADING = 128;
export const IS_COMPONENTS_V2 = 1 << 15;

/** Whom a message pinged, after allowed_mentions and permissions had their say. */
export interface Pings {
  users: User[];
  roleIds: string[];
  everyone: boolean;
}

export interface MessageOptions {
  id: string;
  channelId: string;
  guildId: string | null;
  author: User;
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  pings: Pings;
  type?: number;
  nonce?: string | number | null;
  applicationId?: string | null;
  referencedMessageId?: string | null;
  /** Whom an ephemeral message is shown to. */
  onlyForUserId?: string | null;
  interaction?: JsonObject | null;
}

export class Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly author: User;
  readonly type: number;
  readonly nonce: string | number | null;
  readonly applicationId: string | null;
  readonly referencedMessageId: string | null;
  readonly onlyForUserId: string | null;
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  pings: Pings;
  editedAt: number | null = null;
  deleted = false;
  pinned = false;
  private readonly interaction: JsonObject | null;

  constructor(options: MessageOptions) {
    this.id = options.id;
    this.channelId = options.channelId;
    this.guildId = options.guildId;
    this.author = options.author;
    this.type = options.type ?? 0;
    this.nonce = options.nonce ?? null;
    this.applicationId = options.applicationId ?? null;
    this.referencedMessageId = options.referencedMessageId ?? null;
    this.onlyForUserId = options.onlyForUserId ?? null;
    this.interaction = options.interaction ?? null;
    this.content = options.content;
    this.embeds = options.embeds;
    this.components = options.components;
    this.attachments = options.attachments;
    this.flags = options.flags;
    this.pings = options.pings;
  }

  /** When it was sent, in ms since the epoch: the time of its id. */
  get createdAt(): number {
    return snowflakeTime(this.id);
  }

  get ephemeral(): boolean {
    return (this.flags & EPHEMERAL) !== 0;
  }

  payload(): JsonObject {
    return {
      id: this.id,
      type: this.type,
      channel_id: this.channelId,
      author: this.author.payload(),
      content: this.content,
      timestamp: timestamp(this.createdAt),
      edited_timestamp: this.editedAt === null ? null : timestamp(this.editedAt),
      tts: false,
      pinned: this.pinned,
      flags: this.flags,
      mention_everyone: this.pings.everyone,
      mentions: this.pings.users.map((user) => user.payload()),
      mention_roles: this.pings.roleIds,
      attachments: this.attachments.map((file) => ({
        ...attachmentPayload(file),
        ...(this.ephemeral ? { ephemeral: true } : {}),
      })),
      embeds: this.embeds.map((embed) => ({ type: 'rich', ...embed })),
      components: this.components,
      ...this.originPayload(),
    };
  }

  private originPayload(): JsonObject {
    return {
      ...(this.nonce === null ? {} : { nonce: this.nonce }),
      ...(this.applicationId === null ? {} : { application_id: this.applicationId }),
      ...(this.interaction ? { webhook_id: this.applicationId, interaction_metadata: this.interaction } : {}),
      ...(this.referencedMessageId === null
        ? {}
        : {
            message_reference: { type: 0, channel_id: this.channelId, message_id: this.referencedMessageId },
          }),
    };
  }
}
