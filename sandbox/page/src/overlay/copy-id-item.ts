import type { MenuItem } from './menu-item';
import type { Overlay } from './overlay';

/** Copies an id; where the browser does not let it, the id is shown. */
export function copyIdItem(id: string, { notify }: Overlay): MenuItem {
  return {
    label: 'Copy the id',
    onPick: () => void navigator.clipboard.writeText(id).catch(() => notify(`The id is ${id}`)),
  };
}
