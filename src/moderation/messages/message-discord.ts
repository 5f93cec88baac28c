import type { Answer, Sight } from '../discord';
import type { Attachment } from '../evidence';

/** Where a message stands. */
interface MessagePlace {
  readonly channelId: string;
  readonly messageId: string;
}

/** A message as Discord shows it; where the bot may not read what others write, without text and attachments. */
export interface Message {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly at: Date;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly isPinned: boolean;
  /** Whether Discord lets anybody delete a message of its kind. */
  readonly isDeletable: boolean;
}

/** How many messages a page has, Discord's limit; fewer only at the end of a channel. */
export const pageSize = 100;

/** What looking at messages and deleting them needs from Discord. Nothing here throws for an answer of Discord's. */
export interface MessageDiscord {
  /** Whether Discord lets the bot read what others write (the intent “Message Content”); null when it does not say. */
  mayReadContent(): Promise<boolean | null>;

  /** The messages of a channel before an id, newest first, a page of them. */
  readPage(channelId: string, before: string): Promise<Sight<readonly Message[]>>;

  /** One message; absent when it is gone. */
  findMessage(place: MessagePlace): Promise<Sight<Message>>;

  /**
   * Deletes messages, a page of them at most, none older than 14 days. What is gone already counts as deleted. Safe to
   * repeat.
   */
  deleteMessages(channelId: string, messageIds: readonly string[], reason: string): Promise<Answer>;

  /** Which of these messages of a channel are still there; none when the channel is gone. */
  findLeft(channelId: string, messageIds: readonly string[]): Promise<Sight<readonly string[]>>;
}
