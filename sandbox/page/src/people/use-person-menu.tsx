import { nameOf } from '../names';
import { useOffers } from '../offers';
import { menuPoint } from '../overlay/menu-point';
import { useOverlay } from '../overlay/overlay';
import type { Place } from '../place';
import { PersonHead } from './person-head';
import { personSections } from './person-sections';

interface OpensMenu {
  readonly 'aria-haspopup': 'menu';
  readonly onClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** What makes a button open the menu about a person, by either button of the mouse and by keyboard. */
export function usePersonMenu(userId: string, place: Place): OpensMenu {
  const overlay = useOverlay();
  const offers = useOffers();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    overlay.openMenu({
      label: nameOf(place.snapshot, userId),
      head: <PersonHead userId={userId} place={place} />,
      sections: personSections({ userId, place, overlay, offers }),
      at: menuPoint(event),
    });
  };
  return { 'aria-haspopup': 'menu', onClick: open, onContextMenu: open };
}
