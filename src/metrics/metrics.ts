import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Around the three seconds within which Discord wants the first answer. */
const secondsToAnswer = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];

const secondsOfWork = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export type Metrics = ReturnType<typeof createMetrics>;

/** All that is counted and measured. No label names a guild or a person: there are too many, and it is nobody's concern. */
export function createMetrics() {
  const registry = new Registry();
  const metrics = {
    registry,
    ...ofInteractions([registry]),
    ...ofCases([registry]),
    ...ofDiscord([registry]),
    ...ofProcess([registry]),
  };
  // Prometheus sees no increase to 1 of what was not there before.
  for (const level of ['warn', 'error', 'fatal']) metrics.logged.inc({ level }, 0);
  for (const outcome of ['over', 'later', 'refused', 'failed']) metrics.endings.inc({ outcome }, 0);
  return metrics;
}

function ofInteractions(registers: [Registry]) {
  return {
    interactions: new Histogram({
      name: 'bailiff_interaction_seconds',
      help: 'Interactions, and the seconds until all they asked for was done.',
      labelNames: ['interaction', 'outcome'] as const,
      buckets: secondsOfWork,
      registers,
    }),
    acknowledged: new Histogram({
      name: 'bailiff_interaction_acknowledged_seconds',
      help: 'Seconds until Discord had the first answer to an interaction; it wants it within 3.',
      buckets: secondsToAnswer,
      registers,
    }),
  };
}

function ofCases(registers: [Registry]) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  return {
    cases: new Counter({
      name: 'bailiff_cases_total',
      help: 'Cases of which it became known whether they happened, those of what was done by hand among them.',
      labelNames: ['type', 'outcome'] as const,
      registers,
    }),
    endings: new Counter({
      name: 'bailiff_endings_total',
      help: 'Attempts at ending bans and jails that were due; all but those that are over are retried.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    endingsDue: gauge('bailiff_endings_due', 'Bans and jails whose time has come, and which still hold.'),
    endingsLag: gauge(
      'bailiff_endings_lag_seconds',
      'For how long the ending that waits longest has been waiting for a process.',
    ),
    casesPending: gauge('bailiff_cases_pending', 'Cases of which it is not known yet whether they happened.'),
  };
}

function ofDiscord(registers: [Registry]) {
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  return {
    requests: new Counter({
      name: 'bailiff_discord_requests_total',
      help: 'Answers of Discord to requests, by route and status.',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
    retries: counter('bailiff_discord_retries_total', 'Answers of Discord to requests that were sent again.'),
    waits: counter('bailiff_discord_rate_limit_waits_total', 'Requests that waited for a rate limit.'),
    waited: counter('bailiff_discord_rate_limit_wait_seconds_total', 'Seconds they waited for it, added up.'),
    reconnects: counter('bailiff_gateway_reconnects_total', 'Connections to the gateway that broke.'),
    shards: new Gauge({ name: 'bailiff_gateway_shards', help: 'Shards of this process.', registers }),
    shardsReady: new Gauge({
      name: 'bailiff_gateway_shards_ready',
      help: 'Shards of this process that are connected.',
      registers,
    }),
  };
}

function ofProcess(registers: [Registry]) {
  return {
    rounds: new Counter({
      name: 'bailiff_task_rounds_total',
      help: 'Rounds of tasks; one that failed is run again.',
      labelNames: ['task', 'outcome'] as const,
      registers,
    }),
    logged: new Counter({
      name: 'bailiff_log_lines_total',
      help: 'Lines of the log that are worth a look, also where the same is not written again.',
      labelNames: ['level'] as const,
      registers,
    }),
    databaseUp: new Gauge({
      name: 'bailiff_database_up',
      help: '1 while the database answers within 2 seconds, else 0.',
      registers,
    }),
    connections: new Gauge({
      name: 'bailiff_database_connections',
      help: 'Connections to the database, by whether a statement runs on them.',
      labelNames: ['state'] as const,
      registers,
    }),
    waiting: new Gauge({
      name: 'bailiff_database_waiting',
      help: 'Statements that wait for a connection.',
      registers,
    }),
  };
}
