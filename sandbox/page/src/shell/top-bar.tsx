import { Icon } from '../drawing/icon';
import type { Place } from '../place';
import { openTour } from '../tour/open-tour';
import { AgreementBadge } from '../trouble/agreement-badge';
import { PersonSwitcher } from './person-switcher';

interface TopBarProps {
  readonly place: Place;
  readonly isSideOpen: boolean;
  readonly onSide: (isOpen: boolean) => void;
}

/** Who one is, whether cases and Discord agree, the tour and the side panel. */
export function TopBar({ place, isSideOpen, onSide }: TopBarProps) {
  return (
    <header class="shell-top">
      <h1 class="top-title">
        <img src="./icon.svg" alt="" width="28" height="28" />
        <span>Bailiff sandbox</span>
      </h1>
      <PersonSwitcher place={place} />
      <span class="top-room" />
      <div class="top-badge">
        <AgreementBadge snapshot={place.snapshot} />
      </div>
      <button type="button" class="button button-plain top-tour" onClick={() => openTour()}>
        <Icon name="flag" />
        <span>Tour</span>
      </button>
      <button
        type="button"
        class="button button-plain top-side"
        aria-expanded={isSideOpen}
        aria-controls="side-panel"
        onClick={() => onSide(!isSideOpen)}
      >
        <Icon name="panel" />
        Side panel
      </button>
    </header>
  );
}
