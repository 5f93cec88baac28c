import { ApplicationCommandRegistries, RegisterBehavior, SapphireClient, Store } from '@sapphire/framework';
import '@sapphire/plugin-subcommands/register';
import { type Client, GatewayIntentBits, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { keptOfDiscord } from './kept-of-discord';
import { sapphireLog } from './log';
import { leaveRegistration } from './piece-kit/leave-registration';
import { TaskStore } from './piece-kit/task-store';
import { SparingThrottler } from './session-starts';
import type { Settings } from './settings';

/** Makes the client, with every store it loads pieces into. It is not connected. */
export function createClient(settings: Settings, log: Logger): SapphireClient {
  Store.defaultStrategy.onError = refuseToStart;
  ApplicationCommandRegistries.setDefaultBehaviorWhenNotIdentical(RegisterBehavior.BulkOverwrite);
  const client = new SapphireClient({
    baseUserDirectory: __dirname,
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers, GatewayIntentBits.GuildModeration],
    partials: [Partials.GuildMember],
    allowedMentions: { parse: [] },
    logger: { instance: sapphireLog(log) },
    loadMessageCommandListeners: false,
    makeCache: keptOfDiscord(),
    rest: { api: settings.discordApiUrl },
    ws: {
      async buildIdentifyThrottler(manager) {
        const { session_start_limit } = await manager.fetchGatewayInformation();
        return new SparingThrottler(session_start_limit.max_concurrency, manager.options.rest, log);
      },
    },
    ...(settings.shards && { shards: [...settings.shards] }),
    ...(settings.shardCount && { shardCount: settings.shardCount }),
  });
  client.stores.register(new TaskStore());
  if (settings.shards?.includes(0) === false) void leaveRegistration(client);
  return client;
}

/** The client once it is connected. */
export type ReadyClient = Client<true>;

/** A piece that does not load is a command that is missing: nothing starts without it. */
function refuseToStart(error: Error, path: string): never {
  throw new Error(`${path} could not be loaded: ${error.message}`, { cause: error });
}
