import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { REST } from 'discord.js';

/**
 * Discord takes 50 requests a second of a bot (Discord: "Rate Limits"). So far apart, timers that are late included,
 * there are some 47; what is left is for whoever types commands.
 */
const spacingMs = 21;

/**
 * Work that nobody waits for, such as the tasks. What it asks of Discord is spread over each second: thousands of
 * requests at once would take the whole of Discord's limit at the beginning of each second, and the processor with it,
 * and a command would wait for the next.
 */
export class Background {
  readonly #storage = new AsyncLocalStorage<true>();
  #turn: Promise<unknown> = Promise.resolve();

  /** Does some work, and all that it leads to, in the background. */
  public run<T>(work: () => T): T {
    return this.#storage.run(true, work);
  }

  /** Spreads from now on what is asked in the background. */
  public follow(rest: Pick<REST, 'queueRequest'>): void {
    const queueRequest = rest.queueRequest.bind(rest);
    rest.queueRequest = async (request) => {
      if (this.#storage.getStore()) await this.#takeTurn();
      return queueRequest(request);
    };
  }

  /** The next is never nearer than that, however late this one comes: what is late does not come all at once. */
  #takeTurn(): Promise<unknown> {
    const turn = this.#turn;
    this.#turn = turn.then(() => pause(spacingMs));
    return turn;
  }
}
