import { type REST, RESTEvents } from 'discord.js';
import { answeredInteraction } from './answered-interaction';

/**
 * The first answers that Discord refused at the first attempt. An answer that is refused because there is one
 * already was taken before, and Discord's word of that lost, only where discord.js had to try again; otherwise
 * another process on the same shards was first.
 */
export class RefusedAnswers {
  readonly #atOnce = new Set<string>();

  /** Watches what Discord answers. */
  public follow(rest: REST): void {
    rest.on(RESTEvents.Response, ({ path, retries }, { status }) => {
      const interactionId = answeredInteraction(path);
      if (interactionId && retries === 0 && status === 400) this.#atOnce.add(interactionId);
    });
  }

  /** Whether the answer to an interaction was refused at once. It is forgotten with that. */
  public wasAtOnce(interactionId: string): boolean {
    return this.#atOnce.delete(interactionId);
  }
}
