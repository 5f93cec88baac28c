import { collectDefaultMetrics } from 'prom-client';
import { type HttpAnswer, serveHttp } from './http-server';
import type { Metrics } from './metrics';
import { exposition, readiness, type Vitals } from './vitals';

const json = (status: HttpAnswer['status'], value: object): HttpAnswer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

/** Serves whether the process is alive, whether the bot can do its work, and what is counted and measured. */
export function serveVitals(
  where: { readonly host: string; readonly port: number },
  vitals: Vitals,
  metrics: Metrics,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  return serveHttp(
    where,
    {
      '/healthz': async () => Promise.resolve(json(200, { alive: true })),
      '/readyz': async () => {
        const found = await readiness(vitals);
        return json(found.ready ? 200 : 503, found);
      },
      '/metrics': async () => ({
        status: 200,
        type: registry.contentType,
        body: await exposition(vitals, metrics),
      }),
    },
    onError,
  );
}
