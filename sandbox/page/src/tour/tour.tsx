import './tour.css';
import './sheet.css';
import './spots.css';
import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { TourCard } from './tour-card';
import { tourSteps } from './tour-steps';
import { useEntryFocus } from './use-entry-focus';
import { useSpots } from './use-spots';
import { useTour } from './use-tour';

interface Props {
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** The guided tour over the page: open on the first visit, and never in the way of the page itself. */
export function Tour({ snapshot, seat }: Props) {
  const control = useTour(snapshot, seat);
  const { isOpen, index } = control.tour;
  const entry = useEntryFocus(isOpen);
  useSpots(isOpen ? (tourSteps[index]?.places ?? []) : []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') control.close();
  };
  if (!isOpen) return null;
  return (
    <section
      ref={entry}
      class="tour"
      role="dialog"
      aria-label="Guided tour"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <TourCard control={control} snapshot={snapshot} seat={seat} />
    </section>
  );
}
