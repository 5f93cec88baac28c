import { Events, type SapphireClient } from '@sapphire/framework';

/** The interactions being answered at this moment, so that a shutdown can wait for them. */
export class WorkInHand {
  readonly #under = new Set<object>();
  #idle: (() => void)[] = [];

  /** Counts every command of a client, typed or chosen from a menu, from its beginning to its end. */
  public follow(client: SapphireClient): void {
    client.on(Events.ChatInputCommandRun, (interaction) => this.#under.add(interaction));
    client.on(Events.ChatInputCommandFinish, (interaction) => this.#end(interaction));
    client.on(Events.ContextMenuCommandRun, (interaction) => this.#under.add(interaction));
    client.on(Events.ContextMenuCommandFinish, (interaction) => this.#end(interaction));
  }

  /** Counts a piece of work that is not a command. */
  public async during<T>(work: Promise<T>): Promise<T> {
    this.#under.add(work);
    try {
      return await work;
    } finally {
      this.#end(work);
    }
  }

  /** Resolves when nothing is in hand. */
  public async finished(): Promise<void> {
    if (this.#under.size > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #end(work: object): void {
    this.#under.delete(work);
    if (this.#under.size > 0) return;
    for (const resolve of this.#idle) resolve();
    this.#idle = [];
  }
}
