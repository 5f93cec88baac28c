import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';

const tickMs = 1_000;
const receivedAt = new WeakMap<Snapshot, number>();

/** The sandbox's clock in epoch milliseconds: that of the snapshot and what went by since, told again each second. */
export function useNow(snapshot: Snapshot): number {
  const [, setTicks] = useState(0);
  useEffect(() => onTick(() => setTicks((ticks) => ticks + 1)), []);
  return nowOf(snapshot);
}

const ticking = new Set<() => void>();
let timer: number | null = null;

/** All times on the page go on together. Returns how to stop that. */
function onTick(tick: () => void): () => void {
  ticking.add(tick);
  timer ??= window.setInterval(() => {
    for (const one of ticking) one();
  }, tickMs);
  return () => {
    ticking.delete(tick);
    if (ticking.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function nowOf(snapshot: Snapshot): number {
  const since = receivedAt.get(snapshot) ?? performance.now();
  receivedAt.set(snapshot, since);
  return snapshot.now + performance.now() - since;
}
