import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import type { TourMove } from './tour-step';

interface Props {
  readonly move: TourMove;
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** Changes the seat as a step asks. It stays, without effect, once that is so. */
export function TourMoveButton({ move, snapshot, seat }: Props) {
  const target = targetOf(move, snapshot);
  const isSo = target === (move.kind === 'be' ? seat.as : seat.channelId);
  const go = (): void => {
    if (target === null || isSo) return;
    if (move.kind === 'be') seat.sitAs(target);
    else seat.look(target);
  };
  return (
    <button type="button" class="tour-button tour-move" aria-disabled={isSo} onClick={go}>
      {isSo && <span aria-hidden="true">✓ </span>}
      {labelOf(move, isSo)}
    </button>
  );
}

function labelOf({ kind, name }: TourMove, isSo: boolean): string {
  if (kind === 'be') return isSo ? `You are ${name}` : `Be ${name}`;
  return isSo ? `You look at #${name}` : `Look at #${name}`;
}

function targetOf({ kind, name }: TourMove, snapshot: Snapshot): string | null {
  const named = kind === 'be' ? snapshot.users : snapshot.guilds.flatMap(({ channels }) => channels);
  return named.find((one) => one.name === name)?.id ?? null;
}
