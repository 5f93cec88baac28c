import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { onOpenTour } from './open-tour';
import { keepTour, recallTour } from './tour-memory';
import { type TourState, tourAfter, tourAtStep, tourOpened } from './tour-state';

/** The tour, and what can be done with it. */
export interface TourControl {
  readonly tour: TourState;
  readonly goTo: (index: number) => void;
  readonly close: () => void;
}

/** Follows the snapshots through the steps of the tour, and keeps how far one is. */
export function useTour(snapshot: Snapshot, seat: Seat): TourControl {
  const [tour, setTour] = useState(() => recallTour(snapshot));
  useEffect(() => setTour((before) => tourAfter(before, snapshot, seat)), [snapshot, seat.as, tour]);
  useEffect(() => keepTour(tour), [tour]);
  useEffect(() => onOpenTour(() => setTour((before) => tourOpened(before, snapshot))), [snapshot]);
  return {
    tour,
    goTo: (index) => setTour((before) => tourAtStep(before, index, snapshot)),
    close: () => setTour((before) => ({ ...before, isOpen: false })),
  };
}
