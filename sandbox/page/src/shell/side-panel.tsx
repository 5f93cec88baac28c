import type { Place } from '../place';
import { TroublePanel } from '../trouble/trouble-panel';
import { WatchPanel } from '../watch/watch-panel';
import type { Instrument } from './view';

interface SidePanelProps {
  readonly place: Place;
  readonly shown: Instrument;
  readonly onShow: (instrument: Instrument) => void;
}

const instruments = [
  { instrument: 'watch', label: 'Watch' },
  { instrument: 'break', label: 'Break' },
] as const;

/** What happens behind the chat, and what can be broken. */
export function SidePanel({ place: { snapshot, seat }, shown, onShow }: SidePanelProps) {
  return (
    <aside class="shell-side" id="side-panel" aria-label="Instruments">
      <div class="side-switch">
        {instruments.map(({ instrument, label }) => (
          <button
            key={instrument}
            type="button"
            class="side-tab"
            data-tour={instrument}
            aria-pressed={instrument === shown}
            onClick={() => onShow(instrument)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="side-body">
        {shown === 'watch' ? (
          <WatchPanel snapshot={snapshot} seat={seat} />
        ) : (
          <TroublePanel snapshot={snapshot} />
        )}
      </div>
    </aside>
  );
}
