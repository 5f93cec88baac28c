import { inTime } from '../piece-kit/in-time';
import type { Figures } from '../repositories/health-repository';
import { keptFor } from './kept-for';
import type { Metrics } from './metrics';

/** The figures of the database, and how long it took to give them. */
interface DatabaseFigures extends Figures {
  readonly answerMs: number;
}

/** Where the figures come from. What is not there yet, while the bot starts, has none. */
export interface Vitals {
  gateway?: () => { readonly shards: number; readonly ready: number };
  /** Null where the database did not answer. */
  figures?: () => Promise<DatabaseFigures | null>;
  connections?: () => { readonly busy: number; readonly idle: number; readonly waiting: number };
}

const mostLagSeconds = 120;

/** However often they are asked for. */
const readEveryMs = 5_000;

/** The figures as they are read from a database, a few seconds old at most. */
export function figuresFrom(ask: () => Promise<Figures>): NonNullable<Vitals['figures']> {
  return keptFor(readEveryMs, async () => {
    const askedAt = performance.now();
    const figures = await ask();
    return { ...figures, answerMs: Math.round(performance.now() - askedAt) };
  });
}

const read = async ({ figures }: Vitals) => (figures ? inTime(figures()) : null);

/** Whether the bot can do its work, with the figure of each part of that. */
export async function readiness(vitals: Vitals) {
  const gateway = vitals.gateway?.() ?? { shards: 0, ready: 0 };
  const figures = await read(vitals);
  const checks = {
    gateway: { ok: gateway.shards > 0 && gateway.ready === gateway.shards, ...gateway },
    database: { ok: figures !== null, answerMs: figures?.answerMs ?? null },
    migrations: { ok: figures?.migrationsMissing === 0, missing: figures?.migrationsMissing ?? null },
    endings: {
      ok: figures !== null && figures.endingsLagSeconds < mostLagSeconds,
      due: figures?.endingsDue ?? null,
      lagSeconds: figures && Math.round(figures.endingsLagSeconds),
    },
  };
  return { ready: Object.values(checks).every(({ ok }) => ok), checks };
}

/** All metrics in the format of Prometheus, with what is measured only when it is asked for. */
export async function exposition(vitals: Vitals, metrics: Metrics): Promise<string> {
  const { shards, ready } = vitals.gateway?.() ?? { shards: 0, ready: 0 };
  metrics.shards.set(shards);
  metrics.shardsReady.set(ready);
  const { busy, idle, waiting } = vitals.connections?.() ?? { busy: 0, idle: 0, waiting: 0 };
  metrics.connections.set({ state: 'busy' }, busy);
  metrics.connections.set({ state: 'idle' }, idle);
  metrics.waiting.set(waiting);
  const figures = await read(vitals);
  metrics.databaseUp.set(figures ? 1 : 0);
  metrics.endingsDue.set(figures?.endingsDue ?? Number.NaN);
  metrics.endingsLag.set(figures?.endingsLagSeconds ?? Number.NaN);
  metrics.casesPending.set(figures?.casesPending ?? Number.NaN);
  return metrics.registry.metrics();
}
