import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import type { TourStart } from './tour-step';
import { tourSteps } from './tour-steps';

/** How far somebody is with the tour. */
export interface TourState extends TourStart {
  readonly isOpen: boolean;
  readonly worldId: string;
  /** The step one is at; after the last comes the end. */
  readonly index: number;
  /** The steps that are done. */
  readonly done: readonly number[];
}

/** The tour from its beginning. */
export function freshTour({ worldId, now }: Snapshot, isOpen: boolean): TourState {
  return { isOpen, worldId, index: 0, done: [], tourAt: now, stepAt: now, botWasAway: false };
}

/** The tour at another step. */
export function tourAtStep(tour: TourState, index: number, { now }: Snapshot): TourState {
  return { ...tour, index, stepAt: now, botWasAway: false };
}

/** The tour opened again: where one left it, or from the beginning where one had come to the end. */
export function tourOpened(tour: TourState, snapshot: Snapshot): TourState {
  return tour.index < tourSteps.length ? { ...tour, isOpen: true } : freshTour(snapshot, true);
}

/** What a snapshot makes of the tour; the same object where that is nothing. A new world is a new tour. */
export function tourAfter(tour: TourState, snapshot: Snapshot, seat: Seat): TourState {
  if (tour.worldId !== snapshot.worldId) return freshTour(snapshot, tour.isOpen);
  const seen = noticed(tour, snapshot);
  const step = tourSteps[seen.index];
  if (!seen.isOpen || !step || seen.done.includes(seen.index)) return seen;
  return step.isDone(snapshot, seen, seat) ? { ...seen, done: [...seen.done, seen.index] } : seen;
}

function noticed(tour: TourState, { state }: Snapshot): TourState {
  return tour.botWasAway || state.bot === 'connected' ? tour : { ...tour, botWasAway: true };
}
