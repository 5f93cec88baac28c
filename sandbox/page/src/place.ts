import type { Snapshot } from '../../contract/snapshot';
import type { Seat } from './seat';

/** What is to be seen, and from whose seat. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}
