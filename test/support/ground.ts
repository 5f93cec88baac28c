import { BotProcess } from '../../sandbox/bot-process';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Application } from '../../sandbox/discord/world/application';
import { createTestDatabase, type TestDatabase } from './database';
import { watchContract } from './watch-contract';

/** What a scene is set on: a pretend Discord, a database, and the bot between them. */
interface Ground {
  readonly discord: PretendDiscord;
  readonly app: Application;
  readonly database: TestDatabase;
  bot(): BotProcess;
  /** Starts the bot, where it does not run. */
  ready(): Promise<void>;
  restart(): Promise<void>;
  /** Ends what a scene was set on; on the shared ground the bot leaves its servers, and what is recorded is forgotten. */
  clear(): Promise<void>;
}

let shared: Promise<Ground & Closable> | null = null;
let isShared = false;

interface Closable {
  /** Ends everything, and checks that neither side asked anything of the other that Discord does not know. */
  close(): Promise<void>;
}

/** From now on every scene without settings of its own is set on one ground, in a server of its own. */
export function shareGround(): Closable {
  isShared = true;
  return { close: async () => (await shared)?.close() };
}

/** A ground of one's own, or the shared one. */
export async function groundFor(
  env: Readonly<Record<string, string>>,
  given: TestDatabase | undefined,
): Promise<Ground> {
  if (!isShared || given || Object.keys(env).length > 0) {
    const ground = await startGround(env, given);
    return { ...ground, clear: () => ground.close() };
  }
  shared ??= startGround({}, undefined);
  return shared;
}

async function startGround(
  env: Readonly<Record<string, string>>,
  given: TestDatabase | undefined,
): Promise<Ground & Closable> {
  const database = given ?? (await createTestDatabase());
  const discord = await PretendDiscord.start();
  const contractFaults = watchContract(discord);
  const app = discord.createApplication({ name: 'Bailiff' });
  const settings = {
    discord,
    app,
    env: { DATABASE_URL: database.url, EXPIRY_CRON: '* * * * * *', ...env },
  };
  let bot: BotProcess | null = null;
  const running = () => {
    if (!bot) throw new Error('The bot was not started.');
    return bot;
  };
  const restart = async () => {
    bot = await BotProcess.start(settings);
  };

  return {
    discord,
    app,
    database,
    bot: running,
    restart,
    async ready() {
      if (!bot?.isRunning) await restart();
    },
    async clear() {
      discord.faults.clear();
      for (const guild of discord.world.guildsOf(app.user.id)) guild.removeBot(app);
      await database.empty();
    },
    async close() {
      await running().stop();
      await discord.stop();
      await database.drop();
      expect(discord.unknownRequests).toEqual([]);
      expect(await contractFaults()).toEqual([]);
    },
  };
}
