import { useState } from 'preact/hooks';

/** Tells rows that came later from those a table was drawn with first. */
export interface FreshRows {
  isFresh(key: string): boolean;
  /** It was seen: it is not fresh any more. */
  settle(key: string): void;
}

/** A key stands for a row and all that it shows, so that a changed row is a new one. */
export function useFreshRows(keys: readonly string[]): FreshRows {
  const [seen] = useState(() => new Set(keys));
  return {
    isFresh: (key) => !seen.has(key),
    settle: (key) => seen.add(key),
  };
}
