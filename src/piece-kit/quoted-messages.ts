import type { Message } from 'discord.js';
import type { MessageSnapshot } from '../moderation/message-snapshot';

/** How many messages are remembered; the oldest are forgotten first. */
const most = 1_000;

/**
 * The messages whose menu somebody has opened: Discord shows what they say with the menu that is chosen, and not again
 * with the form that is sent. A restart forgets them.
 */
class QuotedMessages {
  readonly #seen = new Map<string, MessageSnapshot>();

  public remember({ id, channelId, author, createdAt, content, attachments }: Message): void {
    this.#seen.delete(id);
    this.#seen.set(id, {
      id,
      channelId,
      authorId: author.id,
      authorName: author.username,
      sentAt: createdAt,
      text: content || null,
      attachments: attachments.map(({ name, url }) => ({ name, url })),
    });
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > most && oldest !== undefined) this.#seen.delete(oldest);
  }

  /** Null where it is not known. */
  public find(messageId: string): MessageSnapshot | null {
    return this.#seen.get(messageId) ?? null;
  }
}

/** What this process remembers. */
export const quotedMessages = new QuotedMessages();
