import type { Snapshot } from '../../../contract/snapshot';
import { freshTour, type TourState } from './tour-state';

const storageKey = 'bailiff-tour';

/** The tour as it was left in this browser: open on the first visit, and closed once somebody closed it. */
export function recallTour(snapshot: Snapshot): TourState {
  const kept = localStorage.getItem(storageKey);
  if (kept === null) return freshTour(snapshot, true);
  try {
    return { ...freshTour(snapshot, false), ...(JSON.parse(kept) as Partial<TourState>) };
  } catch {
    return freshTour(snapshot, false);
  }
}

/** Keeps the tour for the next visit. */
export function keepTour(tour: TourState): void {
  localStorage.setItem(storageKey, JSON.stringify(tour));
}
