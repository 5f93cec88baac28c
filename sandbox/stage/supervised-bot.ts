import { BotProcess } from '../bot-process';
import type { PretendDiscord } from '../discord/pretend-discord';
import type { Application } from '../discord/world/application';

/** How soon a bot that ended by itself is started again, as Docker would. */
const restartPauseMs = 500;

/** The real bot, started again whenever it ends, until it is stopped. */
export class SupervisedBot {
  #bot: BotProcess;
  #isStopped = false;
  #isConnected = false;
  #hasConnected = false;
  #timer: NodeJS.Timeout | null = null;

  public constructor(
    private readonly discord: PretendDiscord,
    private readonly app: Application,
    private readonly env: Readonly<Record<string, string>>,
    private readonly changed: () => void,
  ) {
    this.#bot = this.launch();
  }

  /** `starting` until it has connected for the first time. */
  public get state(): 'starting' | 'connected' | 'away' {
    const hears = this.discord.gateway.connected(this.app).length > 0;
    if (this.#isConnected && hears) return 'connected';
    return this.#hasConnected ? 'away' : 'starting';
  }

  /** Resolves when the process that runs now has connected and registered its commands; rejects when it ends before. */
  public get connected(): Promise<void> {
    return this.#bot.connected;
  }

  /** All that the process that runs now has written. */
  public get output(): string {
    return this.#bot.output;
  }

  /** Ends it at once, as a crash would; it is started again. */
  public async kill(): Promise<void> {
    await this.#bot.kill();
  }

  /** Ends it for good. */
  public async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#bot.stop();
  }

  private launch(): BotProcess {
    const bot = BotProcess.launch({ discord: this.discord, app: this.app, env: this.env });
    bot.connected.then(
      () => this.note(true),
      () => undefined,
    );
    bot.exited.then(
      () => this.startAgain(),
      () => this.startAgain(),
    );
    return bot;
  }

  private startAgain(): void {
    this.note(false);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#bot = this.launch();
    }, restartPauseMs);
  }

  private note(isConnected: boolean): void {
    this.#isConnected = isConnected;
    this.#hasConnected ||= isConnected;
    this.changed();
  }
}
