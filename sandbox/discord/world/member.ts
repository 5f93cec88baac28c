import { timestamp } from '../foundation/timestamp';
import { JsonObject } from '../json';
import { User } from './user';

const DID_REJOIN = 1;

export interface MemberOptions {
  joinedAt: number;
  nick?: string | undefined;
  roleIds?: string[] | undefined;
  rejoined?: boolean;
  timedOutUntil?: number | null;
}

export class Member {
  nick: string | null;
  roleIds: Set<string>;
  /** Epoch milliseconds; a time gone by means the same as null. */
  timedOutUntil: number | null;
  readonly joinedAt: number;
  private readonly flags: number;

  constructor(
    readonly user: User,
    readonly guildId: string,
    options: MemberOptions,
  ) {
    this.nick = options.nick ?? null;
    this.roleIds = new Set(options.roleIds);
    this.timedOutUntil = options.timedOutUntil ?? null;
    this.joinedAt = options.joinedAt;
    this.flags = options.rejoined ? DID_REJOIN : 0;
  }

  get id(): string {
    return this.user.id;
  }

  /** As interactions resolve members: without user, deaf and mute. */
  partialPayload(): JsonObject {
    return {
      nick: this.nick,
      avatar: null,
      banner: null,
      avatar_decoration_data: null,
      collectibles: null,
      roles: [...this.roleIds],
      joined_at: timestamp(this.joinedAt),
      premium_since: null,
      pending: false,
      flags: this.flags,
      communication_disabled_until: this.timedOutUntil === null ? null : timestamp(this.timedOutUntil),
    };
  }

  payload(): JsonObject {
    return { ...this.partialPayload(), user: this.user.payload(), deaf: false, mute: false };
  }
}
