/** What narrows which messages of a channel are deleted. */
export type PurgeFilter = 'user' | 'contains' | 'bots' | 'links' | 'attachments';

/** What a case of the type `purge` deletes, and what came of it. */
export interface Purge {
  readonly channelId: string;
  /** By what the messages were chosen; nothing of what was looked for. */
  readonly filters: readonly PurgeFilter[];
  readonly foundCount: number;
  /** The messages that are to be deleted, newest first; none once it is settled. */
  readonly messageIds: readonly string[];
  /** Who wrote them. */
  readonly authorIds: readonly string[];
  /** Whether Discord let the bot see what they said. */
  readonly contentSeen: boolean;
  /** How many are gone; null while that is not known. */
  readonly deletedCount: number | null;
  /** Why the others are not, in a word for programs; null where none is left. */
  readonly failure: string | null;
}
