import { getHeapStatistics, setFlagsFromString } from 'node:v8';

const MiB = 1024 * 1024;

/** How much the heap may grow at least before V8 looks for what is not needed any more: each look is a pause. */
const leastGrowthBytes = 20 * MiB;
const leastPercent = 16;

const lookEveryMs = 10_000;

/**
 * V8 lets a heap grow to up to four times of what is needed where it has time, and keeps what it took. It grows by 16 %
 * here, and by more where it is small.
 */
export function limitHeapGrowth(): void {
  limit();
  setInterval(limit, lookEveryMs).unref();
}

function limit(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent(getHeapStatistics().used_heap_size)}`);
}

/** By how much a heap may grow of which so much is in use. */
export function growthPercent(usedBytes: number): number {
  return Math.max(Math.ceil((100 * leastGrowthBytes) / usedBytes), leastPercent);
}
