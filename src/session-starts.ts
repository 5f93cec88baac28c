import { setTimeout as pause } from 'node:timers/promises';
import { type REST, type RESTGetAPIGatewayBotResult, Routes, SimpleIdentifyThrottler } from 'discord.js';
import type { Log } from './moderation/context';

/** Beyond what Discord says, against clocks that differ. */
const marginMs = 1_000;

const minuteMs = 60_000;

/**
 * Waits while Discord lets the bot start fewer sessions than are needed: one that starts more than it may loses its
 * token (Discord: "Session Start Limit"). Without `needed`, as many are as there are shards.
 *
 * @throws whatever the request throws, and an AbortError once the signal is given.
 */
export async function untilSessionsAreLeft(
  rest: REST,
  log: Pick<Log, 'warn'>,
  { needed, signal }: { readonly needed?: number | null; readonly signal?: AbortSignal } = {},
): Promise<void> {
  for (;;) {
    const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const { remaining, reset_after } = gateway.session_start_limit;
    if (remaining >= (needed ?? gateway.shards)) return;
    const minutes = Math.ceil(reset_after / minuteMs);
    log.warn(
      { remaining },
      `the bot has started as many sessions as Discord lets it in a day; connecting in ${minutes} min`,
    );
    await pause(reset_after + marginMs, undefined, { ...(signal && { signal }) });
  }
}

/** Lets shards identify one after another, and none while Discord lets the bot start no more sessions. */
export class SparingThrottler extends SimpleIdentifyThrottler {
  readonly #rest: REST;
  readonly #log: Pick<Log, 'warn'>;

  public constructor(maxConcurrency: number, rest: REST, log: Pick<Log, 'warn'>) {
    super(maxConcurrency);
    this.#rest = rest;
    this.#log = log;
  }

  public override async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    await untilSessionsAreLeft(this.#rest, this.#log, { needed: 1, signal }).catch((error: unknown) => {
      if (signal.aborted) throw error;
    });
    await super.waitForIdentify(shardId, signal);
  }
}
