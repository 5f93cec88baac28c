import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';

/** What a condition knows of the time before the snapshot. Times are of the sandbox's clock. */
export interface TourStart {
  /** When the tour began, in this world. */
  readonly tourAt: number;
  readonly stepAt: number;
  /** Whether the bot was away since the step began. */
  readonly botWasAway: boolean;
}

/** Whether a step is done. */
export type TourCondition = (
  snapshot: Snapshot,
  start: TourStart,
  seat: Pick<Seat, 'as' | 'channelId'>,
) => boolean;

/** A change of the seat that a step offers, by the name of a person or of a channel. */
export type TourMove =
  | { readonly kind: 'be'; readonly name: string }
  | { readonly kind: 'look'; readonly name: string };

/** A place of the page, as its `data-tour` says. */
export type TourPlace = 'cast' | 'composer' | 'chat' | 'members' | 'watch' | 'break';

/** One step of the tour. */
export interface TourStep {
  readonly title: string;
  /** Two or three sentences; what one types stands between backticks. */
  readonly text: string;
  /** What lights up on the page. */
  readonly places: readonly TourPlace[];
  readonly moves: readonly TourMove[];
  readonly isDone: TourCondition;
  /** What is true once it is done. */
  readonly done: string;
}
