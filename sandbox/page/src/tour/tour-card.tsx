import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { TourEnd } from './tour-end';
import { TourStepText } from './tour-step-text';
import { tourSteps } from './tour-steps';
import type { TourControl } from './use-tour';

interface Props {
  readonly control: TourControl;
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** One step, or the end, and the way on and back. */
export function TourCard({ control: { tour, goTo, close }, snapshot, seat }: Props) {
  const { index } = tour;
  const step = tourSteps[index];
  const isDone = tour.done.includes(index);
  return (
    <>
      <div class="tour-head">
        <p class="tour-count">{step ? `Step ${index + 1} of ${tourSteps.length}` : 'The end of the tour'}</p>
        <button type="button" class="tour-button tour-close" onClick={close}>
          Close
        </button>
      </div>
      <div class="tour-body" aria-live="polite">
        {step ? <TourStepText {...{ step, isDone, snapshot, seat }} /> : <TourEnd />}
      </div>
      <div class="tour-foot">
        <TourDots index={index} done={tour.done} />
        <button
          type="button"
          class="tour-button"
          aria-disabled={index === 0}
          onClick={() => index > 0 && goTo(index - 1)}
        >
          Back
        </button>
        <button
          type="button"
          class={`tour-button${isDone || !step ? ' tour-go' : ''}`}
          onClick={() => (step ? goTo(index + 1) : close())}
        >
          {step ? 'Next' : 'Finish'}
        </button>
      </div>
    </>
  );
}

/** How far one is, for the eye alone: the count says the same. */
function TourDots({ index, done }: { readonly index: number; readonly done: readonly number[] }) {
  return (
    <span class="tour-dots" aria-hidden="true">
      {tourSteps.map(({ title }, at) => (
        <span
          key={title}
          class={`tour-dot${at === index ? ' tour-dot-here' : ''}${done.includes(at) ? ' tour-dot-done' : ''}`}
        />
      ))}
    </span>
  );
}
