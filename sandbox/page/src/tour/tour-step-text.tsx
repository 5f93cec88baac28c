import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { TourMoveButton } from './tour-move-button';
import type { TourStep } from './tour-step';

interface Props {
  readonly step: TourStep;
  readonly isDone: boolean;
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** What a step says, what it offers, and whether it is done. */
export function TourStepText({ step, isDone, snapshot, seat }: Props) {
  return (
    <>
      <h2 class="tour-title">{step.title}</h2>
      <p class="tour-text">
        {step.text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part))}
      </p>
      {step.moves.length > 0 && (
        <p class="tour-moves">
          {step.moves.map((move) => (
            <TourMoveButton key={move.name} {...{ move, snapshot, seat }} />
          ))}
        </p>
      )}
      {isDone && (
        <p class="tour-done">
          <span aria-hidden="true">✓</span> Done: {step.done}
        </p>
      )}
    </>
  );
}
