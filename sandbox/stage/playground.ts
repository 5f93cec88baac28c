import type { SandboxDatabase } from './sandbox-database';
import { Stage } from './stage';

/** What is there to play on: a database, and one stage after another on it. */
export class Playground {
  #stage: Stage;
  #isResetting = false;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly database: SandboxDatabase,
    stage: Stage,
    private readonly listeners: Set<() => void>,
  ) {
    this.#stage = stage;
  }

  /** Opens the first stage on an empty database, which it closes with itself; the bot may still be connecting. */
  public static async open(database: SandboxDatabase): Promise<Playground> {
    const listeners = new Set<() => void>();
    const stage = await Stage.open(database, () => tell(listeners));
    return new Playground(database, stage, listeners);
  }

  public get stage(): Stage {
    return this.#stage;
  }

  /** Whether the story is being played: what somebody did now would not be part of it. */
  public get isResetting(): boolean {
    return this.#isResetting;
  }

  /** Called after every change of what is there; returns how to stop that. */
  public onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Says that something changed that the stage does not see, such as the database. */
  public changed(): void {
    tell(this.listeners);
  }

  /** Changes what is there, when every change that was asked for before has come to its end. */
  public inTurn<T>(change: () => T | Promise<T>): Promise<T> {
    const changed = this.#last.then(change).finally(() => this.changed());
    this.#last = changed.catch(() => undefined);
    return changed;
  }

  /** Plays the story to its end, once the bot is there. */
  public playStory(): Promise<void> {
    return this.playing(() => this.tellStory());
  }

  /** A new world on an empty database, with the story played to its end. */
  public reset(): Promise<void> {
    return this.playing(async () => {
      await this.#stage.close();
      await this.database.renew();
      this.#stage = await Stage.open(this.database, () => this.changed());
      await this.tellStory();
    });
  }

  /** Ends everything, when every change that was asked for has come to its end. */
  public close(): Promise<void> {
    return this.inTurn(async () => {
      await this.#stage.close();
      await this.database.stop();
    });
  }

  private async tellStory(): Promise<void> {
    await this.#stage.bot.connected;
    await this.#stage.playStory();
  }

  private playing(play: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      this.#isResetting = true;
      try {
        await play();
      } finally {
        this.#isResetting = false;
      }
    });
  }
}

function tell(listeners: Iterable<() => void>): void {
  for (const listener of listeners) listener();
}
