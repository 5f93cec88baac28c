import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { PretendDiscord } from './discord/pretend-discord';
import type { Application } from './discord/world/application';

const entry = join(__dirname, '..', 'dist', 'bot', 'start.js');

/** How the real bot is started: as its own process, by environment variables alone. */
export interface BotOptions {
  readonly discord: PretendDiscord;
  readonly app: Application;
  /** Settings beyond the token and the address of Discord. What is not named here is unset. */
  readonly env: Readonly<Record<string, string>>;
}

/** What a bot writes once it is connected and leaves it to another process to register the commands. */
const isLeftToAnother = 'commands are registered by the process that runs shard 0';

/** The real bot, compiled, in a process of its own. */
export class BotProcess {
  readonly #child: ChildProcess;
  #output = '';

  /** The exit code, or the signal that ended it. */
  public readonly exited: Promise<number | NodeJS.Signals>;

  /** Resolves when the bot has connected and registered its commands, or left that; rejects when it ends before. */
  public readonly connected: Promise<void>;

  private constructor(env: NodeJS.ProcessEnv, registered: Promise<unknown>) {
    this.#child = spawn(process.execPath, [entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    const left = new Promise<void>((resolve) => {
      this.#child.stdout?.on('data', () => {
        if (this.#output.includes(isLeftToAnother)) resolve();
      });
    });
    this.exited = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
    });
    const died = this.exited.then((code) => {
      throw new Error(`The bot ended with ${code} before it connected:\n${this.#output}`);
    });
    this.connected = Promise.race([registered, left, died]).then(() => undefined);
    this.connected.catch(() => undefined);
  }

  /** Starts the process and waits for nothing. */
  public static launch({ discord, app, env }: BotOptions): BotProcess {
    const registrations = () =>
      discord.requests.filter(({ operation }) => operation === 'bulk_set_application_commands').length;
    const before = registrations();
    const isExpected = /^0?$/.test(env['SHARDS']?.charAt(0) ?? '');
    const registered = discord.until(() => isExpected && registrations() > before, {
      what: 'the bot registers its commands',
      timeoutMs: 60_000,
    });
    const settings = {
      ...{ DISCORD_TOKEN: app.token, DISCORD_API_URL: discord.apiUrl, DATABASE_URL: '' },
      HTTP_PORT: '0',
    };
    return new BotProcess({ PATH: process.env['PATH'], LOG_FORMAT: 'json', ...settings, ...env }, registered);
  }

  /** Starts the bot and waits until it has connected and registered its commands. */
  public static async start(options: BotOptions): Promise<BotProcess> {
    const bot = BotProcess.launch(options);
    await bot.connected;
    return bot;
  }

  public get pid(): number | undefined {
    return this.#child.pid;
  }

  public get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** All that the process has written. */
  public get output(): string {
    return this.#output;
  }

  /** Asks it to stop, and waits until it has. */
  public stop(): Promise<number | NodeJS.Signals> {
    this.#child.kill('SIGTERM');
    return this.exited;
  }

  /** Ends it at once, as a crash would. */
  public kill(): Promise<number | NodeJS.Signals> {
    this.#child.kill('SIGKILL');
    return this.exited;
  }
}
