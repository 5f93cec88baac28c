/** How many messages are remembered; the oldest are forgotten first. */
const most = 1_000;

/**
 * What messages said that somebody is about to report: Discord shows the text with the menu they chose, and not
 * again with the form they send. A restart forgets them.
 */
class QuotedMessages {
  readonly #texts = new Map<string, string>();

  public remember(messageId: string, text: string): void {
    this.#texts.delete(messageId);
    this.#texts.set(messageId, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > most && oldest !== undefined) this.#texts.delete(oldest);
  }

  /** Null where it is not known. */
  public find(messageId: string): string | null {
    return this.#texts.get(messageId) ?? null;
  }
}

/** What this process remembers. */
export const quotedMessages = new QuotedMessages();
