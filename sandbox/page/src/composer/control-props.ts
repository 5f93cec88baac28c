import type { OfferedOption } from '../../../contract/deed';
import type { Place } from '../place';
import type { AllGiven, Given } from './given';

/** What the control of an option is given. */
export interface ControlProps {
  /** The label points at it. */
  readonly id: string;
  readonly option: OfferedOption;
  readonly command: string;
  readonly given: AllGiven;
  readonly place: Place;
  readonly onGiven: (given: Given) => void;
}
