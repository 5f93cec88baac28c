const listeners = new Set<() => void>();

/** Opens the tour, where it was left. */
export function openTour(): void {
  for (const tell of listeners) tell();
}

/** Tells when the tour is to open. @returns what ends that. */
export function onOpenTour(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
