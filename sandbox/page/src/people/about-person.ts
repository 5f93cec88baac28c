import type { Offers } from '../../../contract/deed';
import type { Overlay } from '../overlay/overlay';
import type { Place } from '../place';

/** A menu about somebody: whom, seen by whom, and what is offered. */
export interface AboutPerson {
  readonly userId: string;
  readonly place: Place;
  readonly overlay: Overlay;
  readonly offers: Offers;
}
