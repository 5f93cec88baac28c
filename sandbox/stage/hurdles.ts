import { rateLimited, refuses } from '../discord/faults/fault-effects';
import type { FaultEffect, FaultHandle } from '../discord/faults/faults';
import type { PretendDiscord } from '../discord/pretend-discord';
import type { Application } from '../discord/world/application';

export type Refusal = 500 | 429 | 403;

/** Answers to interactions and the address of the gateway still work: the moderator reads what became of a command. */
const whatTheBotDoes = /^\/(guilds|channels|users)\//;

const effects: Readonly<Record<Refusal, FaultEffect>> = {
  500: refuses(500, 0, 'Internal Server Error'),
  429: rateLimited(2),
  403: refuses(403, 50013, 'Missing Permissions'),
};

/** What stands in the bot's way at the pretend Discord. */
export class Hurdles {
  #answers: { readonly status: Refusal; readonly fault: FaultHandle } | null = null;
  #areDmsClosed = false;

  public constructor(
    private readonly discord: PretendDiscord,
    private readonly app: Application,
  ) {}

  /** What Discord answers to whatever the bot does; null when it answers as usual. */
  public get answers(): Refusal | null {
    return this.#answers?.status ?? null;
  }

  public get areDmsClosed(): boolean {
    return this.#areDmsClosed;
  }

  public setAnswers(status: Refusal | null): void {
    this.#answers?.fault.remove();
    this.#answers = status && {
      status,
      fault: this.discord.faults.add({ match: { path: whatTheBotDoes }, effect: effects[status] }),
    };
  }

  /** Whether people accept direct messages. */
  public setDmsClosed(areClosed: boolean): void {
    this.#areDmsClosed = areClosed;
    for (const user of this.discord.world.users.values()) user.dmsClosed = areClosed;
  }

  /** Breaks the connection without a word; the bot resumes its session. */
  public dropGateway(): void {
    this.discord.gateway.dropSockets(this.app);
  }
}
