import { setTimeout as pause } from 'node:timers/promises';
import type { SapphireClient } from '@sapphire/framework';
import { Events, GatewayCloseCodes, HTTPError, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { untilSessionsAreLeft } from './session-starts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

const wrongToken =
  'Discord does not accept DISCORD_TOKEN: copy the token anew from https://discord.com/developers/applications, page "Bot".';

/** What ends the process for good, by the code with which Discord closes the connection. */
const finalCloses: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: wrongToken,
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses an intent: switch on "Server Members Intent" at https://discord.com/developers/applications, page "Bot".',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know an intent this version asks for: update Bailiff.',
  [GatewayCloseCodes.InvalidShard]: 'Discord does not accept SHARDS with SHARD_COUNT: check both.',
  [GatewayCloseCodes.ShardingRequired]: 'Discord asks for more shards: raise SHARD_COUNT, or leave it unset.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer offers the API this version uses: update Bailiff.',
};

/**
 * Waits until Discord answers, and lets the bot start its sessions, one for each shard: a start while Discord is
 * down waits with growing pauses instead of ending and being started again and again.
 *
 * @throws an Error of one sentence when Discord does not accept the token.
 */
export async function waitForDiscord(
  rest: REST,
  { token, shardCount }: { readonly token: string; readonly shardCount: number | null },
  log: Logger,
): Promise<void> {
  rest.setToken(token);
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await untilSessionsAreLeft(rest, log, { needed: shardCount });
      return;
    } catch (error) {
      if (isWrongToken(error)) throw new Error(wrongToken, { cause: error });
      log.warn({ cause: causeOf(error) }, `Discord cannot be reached; trying again in ${pauseMs / 1000} s`);
    }
    await pause(pauseMs);
  }
}

/** Connects. A close that no reconnecting mends ends the process with one sentence. */
export async function connect(client: SapphireClient, token: string): Promise<void> {
  const final = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const sentence = finalCloses[code];
      if (sentence) reject(new Error(sentence));
    });
  });
  await Promise.race([client.login(token), final]);
  await final;
}

/** In a few words, without a stack: the same is written again and again while Discord is away. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'status' in error ? `status ${String(error.status)}` : error.message || error.name;
}

function isWrongToken(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401 && !(error instanceof HTTPError);
}
