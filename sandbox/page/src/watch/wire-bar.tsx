import type { WireView } from '../../../contract/snapshot';

/** What of the wire is shown. */
export type WireFilter = WireView['kind'] | 'all';

const filters = [
  ['all', 'All'],
  ['REST', 'REST'],
  ['gateway', 'Gateway'],
] as const satisfies readonly (readonly [WireFilter, string])[];

interface Props {
  readonly filter: WireFilter;
  readonly onFilter: (filter: WireFilter) => void;
  readonly isHeld: boolean;
  /** How many came since it is held. */
  readonly missed: number;
  readonly onHold: () => void;
}

/** Chooses what of the wire is shown, and holds it still. */
export function WireBar({ filter, onFilter, isHeld, missed, onHold }: Props) {
  return (
    <div class="watch-bar">
      <fieldset class="watch-filters">
        <legend class="sr-only">Show</legend>
        {filters.map(([key, label]) => (
          <button
            key={key}
            type="button"
            class="watch-filter"
            aria-pressed={key === filter}
            onClick={() => onFilter(key)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <span class="watch-missed">{missed > 0 && `${missed} more since`}</span>
      <button type="button" class="watch-pause" aria-pressed={isHeld} onClick={onHold}>
        Pause
      </button>
    </div>
  );
}
