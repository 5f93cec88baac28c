import type { Deed } from '../../../contract/deed';
import type { MessageView } from '../../../contract/snapshot';
import type { Place } from '../place';

/** Where a component stands, and how what is done with it is sent. */
export interface Stand {
  readonly message: MessageView;
  readonly place: Place;
  readonly send: (deed: Deed) => Promise<void>;
}
