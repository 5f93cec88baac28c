import type { ChannelEffect, OverwriteChange } from '../../entities/channel-change';
import type { Answer, Sight } from '../discord';
import type { Result } from '../refusal';
import type { Actor, Permission } from '../standing';

/** What a channel is, as far as closing it and slowing it down goes. */
export type ChannelKind = 'text' | 'announcement' | 'forum' | 'voice' | 'stage' | 'thread' | 'other';

/** Who may do what in a channel at this moment, as Discord says it. */
export interface ChannelStanding {
  readonly kind: ChannelKind;
  readonly moderator: Omit<Actor, 'rank'>;
  readonly bot: Pick<Actor, 'permissions'>;
}

/** What a lock of a channel would change. */
export interface LockPlan {
  /** In the order in which they are made; taken back in the other. */
  readonly overwrites: readonly OverwriteChange[];
  /** Whether everybody is kept from writing, or from connecting, as it is. */
  readonly isClosed: boolean;
  /** What the bot lacks in the server itself, without which Discord does not let it close anything; null for nothing. */
  readonly lacking: Permission | null;
  /** The roles to which the channel allows it all the same. */
  readonly exemptRoleIds: readonly string[];
}

/** Where a change is made. */
export interface ChannelPlace {
  readonly guildId: string;
  readonly channelId: string;
}

/** What Discord's audit log is to say of a change: what becomes of it, by whom and why; null for by itself. */
export interface ChannelNote {
  readonly kind: ChannelEffect['kind'];
  readonly act: 'made' | 'lifted' | 'over' | 'undone';
  readonly by: { readonly id: string; readonly name: string; readonly reason: string | null } | null;
}

/** What changing channels needs from Discord. Nothing here throws for an answer of Discord's. */
export interface ChannelDiscord {
  /** Who may do what in a channel; for a thread, in the channel that it belongs to. */
  channelStanding(place: ChannelPlace, moderatorId: string): Promise<Result<ChannelStanding>>;

  /** What a lock would change of a channel as it is now; absent when the channel is gone. */
  planLock(place: ChannelPlace): Promise<Sight<LockPlan>>;

  /** How long somebody waits between two messages in a channel, in seconds. */
  findSlowmode(channelId: string): Promise<Sight<number>>;

  /** Says what the audit log is to say, in the language of the guild, in no more characters than Discord takes. */
  channelReason(guildId: string, note: ChannelNote): string;

  /** Makes a change. What of it is there already is left; so is all that it does not name. Safe to repeat. */
  makeChange(channelId: string, effect: ChannelEffect, reason: string): Promise<Answer>;

  /**
   * Takes a change back, or what there is of it; all that others changed meanwhile stays. A slowmode that others
   * have set is left. A channel that is gone counts as done. Safe to repeat.
   */
  takeChangeBack(channelId: string, effect: ChannelEffect, reason: string): Promise<Answer>;

  /** Whether a change is there as a whole; absent when the channel is gone. */
  showsChange(channelId: string, effect: ChannelEffect): Promise<Sight<boolean>>;
}
