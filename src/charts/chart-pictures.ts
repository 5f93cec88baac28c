import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Chart, Charts } from '../moderation/charts';
import type { Log } from '../moderation/context';

/** Discord takes an answer for minutes; whoever waits for one does not. */
const patienceMs = 20_000;

/**
 * Draws each chart in a thread of its own, one after another: drawing would keep the gateway and every command
 * waiting, and what it takes of memory is given back.
 */
export function chartPictures(log: Log): Charts {
  let last: Promise<unknown> = Promise.resolve();
  return {
    draw(chart) {
      const picture = last.then(() => drawApart(chart, log));
      last = picture;
      return picture;
    },
  };
}

async function drawApart(chart: Chart, log: Log): Promise<Buffer | null> {
  const worker = new Worker(join(__dirname, 'chart-worker.js'), { workerData: chart });
  try {
    const [picture] = (await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) })) as [
      Uint8Array,
    ];
    return Buffer.from(picture);
  } catch (error) {
    log.warn({ error }, 'a chart could not be drawn');
    return null;
  } finally {
    await worker.terminate();
  }
}
