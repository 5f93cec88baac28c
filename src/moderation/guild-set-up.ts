import type { Permission } from './standing';

/** The permissions of the bot's that something here rests on, by the names Discord gives them. */
export type BotPermission =
  | Permission
  | 'ViewAuditLog'
  | 'ViewChannel'
  | 'SendMessages'
  | 'EmbedLinks'
  | 'AttachFiles'
  | 'ReadMessageHistory'
  | 'SendMessagesInThreads'
  | 'CreatePublicThreads'
  | 'CreatePrivateThreads'
  | 'AddReactions'
  | 'Connect'
  | 'Speak';

/** What somebody in jail may not do outside the jail's channel. */
export const closedToJailed = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'AddReactions',
  'Connect',
  'Speak',
] as const satisfies readonly BotPermission[];

/** What the jail role comes to in one channel, its overwrites and those of @everyone applied. */
export interface JailedIn {
  readonly channelId: string;
  readonly sees: boolean;
  /** Whether they can write, or speak; nobody can where they see nothing. */
  readonly talks: boolean;
  /** Whether an overwrite of the jail role opens the channel. */
  readonly isLetIn: boolean;
}

/** The jail role as it stands among the others. */
export interface JailRole {
  readonly id: string;
  readonly isManaged: boolean;
  readonly isBelowBot: boolean;
  readonly isAdministrator: boolean;
  /** Every channel but categories and threads, which follow others. */
  readonly channels: readonly JailedIn[];
}

/** How a guild is set up for the bot, as Discord shows it at this moment. */
export interface GuildSetUp {
  /** By Discord's names; an administrator has every one. */
  readonly botPermissions: ReadonlySet<string>;
  /** While Discord has suspended those permissions; null where it has not. */
  readonly botTimedOutUntil: Date | null;
  /** The roles that allow to moderate and are not below the bot's own, highest first. */
  readonly moderatorRolesAboveBot: readonly string[];
  /** Null when none is set, or it is gone. */
  readonly jailRole: JailRole | null;
  /** What the bot may do in the log channel; null when none is set, or it is gone. */
  readonly logPermissions: ReadonlySet<string> | null;
  /** Whether Discord will let the bot hear of members when it connects anew; null when it does not say. */
  readonly mayHearOfMembers: boolean | null;
  /** How long Discord took to answer. */
  readonly answerMs: number;
  readonly shard: ShardState;
}

/** The shard of a guild, of how many there are; and of those in this process, how many are connected. */
export interface ShardState {
  readonly id: number;
  readonly count: number;
  readonly running: number;
  readonly connected: number;
}
