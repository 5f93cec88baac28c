import { parentPort, workerData } from 'node:worker_threads';
import type { ReadOrder } from '../moderation/transfer/import-reader';
import { readImport } from '../moderation/transfer/read-import';

/** The program of the thread that reads one file of cases. */
void readImport(workerData as ReadOrder).then((read) => parentPort?.postMessage(read));
