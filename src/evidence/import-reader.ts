import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from '../moderation/context';
import { type Result, refuse } from '../moderation/refusal';
import type { ImportFile } from '../moderation/transfer/import-file';
import type { ImportReader, ReadOrder } from '../moderation/transfer/import-reader';

const program = join(__dirname, 'import-worker.js');

const resourceLimits = { maxOldGenerationSizeMb: 512 };

const longestMs = 30_000;

/**
 * Reads files in a thread of their own, one after another. A file that takes too long or too much memory ends its
 * thread, and nothing else.
 */
export function importReader(log: Log): ImportReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(order) {
      const reading = last.then(() => readAside(order, log));
      last = reading;
      return reading;
    },
  };
}

async function readAside(order: ReadOrder, log: Log): Promise<Result<ImportFile>> {
  const worker = new Worker(program, { workerData: order, resourceLimits });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  try {
    return await answerOf(worker);
  } catch (error) {
    log.warn({ error, guildId: order.guildId }, 'file of cases not read');
    return refuse({ code: 'import_too_hard' });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<Result<ImportFile>> {
  return new Promise((resolve, reject) => {
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => reject(new Error('The thread ended before it had read the file.')));
  });
}
