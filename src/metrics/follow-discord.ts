import { Events, type SapphireClient } from '@sapphire/framework';
import { SubcommandPluginEvents } from '@sapphire/plugin-subcommands';
import { type BaseInteraction, type Client, type REST, RESTEvents, Status } from 'discord.js';
import { answeredInteraction } from '../piece-kit/answered-interaction';
import { secondsInHand } from '../piece-kit/correlation';
import { handledEvent, interactionName } from '../piece-kit/interaction-name';
import { roundEvent } from '../piece-kit/task-store';
import type { Metrics } from './metrics';
import { routeLabel } from './route-label';

/** Counts the answers of Discord to requests, and what was waited for. */
export function followRequests(rest: REST, metrics: Metrics): void {
  rest.on(RESTEvents.Response, ({ method, path, retries }, { status }) => {
    metrics.requests.inc({ method: method.toUpperCase(), route: routeLabel(path), status });
    if (retries > 0) metrics.retries.inc();
    const seconds = secondsInHand();
    if (seconds !== null && answeredInteraction(path) !== null && status < 300)
      metrics.acknowledged.observe(seconds);
  });
  rest.on(RESTEvents.RateLimited, ({ timeToReset }) => {
    metrics.waits.inc();
    metrics.waited.inc(Math.max(timeToReset, 0) / 1000);
  });
}

/** The shards of a client, and how many of them are connected. */
export function shardsOf({ ws: { shards } }: Pick<Client, 'ws'>) {
  return { shards: shards.size, ready: shards.filter(({ status }) => status === Status.Ready).size };
}

/** Counts what the client is told of: interactions from their beginning to their end, rounds of tasks, broken connections. */
export function followClient(client: SapphireClient, metrics: Metrics): void {
  const failed = new WeakSet<BaseInteraction>();
  const end = (interaction: BaseInteraction, outcome?: 'denied') => {
    const labels = {
      interaction: interactionName(interaction),
      outcome: outcome ?? (failed.has(interaction) ? 'failed' : 'done'),
    };
    metrics.interactions.observe(labels, secondsInHand() ?? 0);
  };
  for (const event of [
    Events.ChatInputCommandError,
    Events.ContextMenuCommandError,
    Events.InteractionHandlerError,
    SubcommandPluginEvents.ChatInputSubcommandError,
  ] as const) {
    client.on(event, (_, { interaction }) => failed.add(interaction));
  }
  client.on(Events.ChatInputCommandFinish, (interaction) => end(interaction));
  client.on(Events.ContextMenuCommandFinish, (interaction) => end(interaction));
  client.on(Events.CommandAutocompleteInteractionSuccess, ({ interaction }) => end(interaction));
  client.on(Events.CommandAutocompleteInteractionError, (_, { interaction }) => {
    failed.add(interaction);
    end(interaction);
  });
  client.on(Events.ChatInputCommandDenied, (_, { interaction }) => end(interaction, 'denied'));
  client.on(handledEvent, (interaction) => end(interaction));
  client.on(roundEvent, (task, isDone) => metrics.rounds.inc({ task, outcome: isDone ? 'done' : 'failed' }));
  client.on(Events.ShardReconnecting, () => metrics.reconnects.inc());
}
