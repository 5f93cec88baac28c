import type { ComponentChildren } from 'preact';

/** One thing that can be picked in a menu. */
export interface MenuItem {
  readonly label: ComponentChildren;
  readonly isDanger?: boolean;
  /** Of an item that is on or off. */
  readonly isChecked?: boolean;
  /** Checked items exclude one another. */
  readonly isOneOfMany?: boolean;
  readonly onPick: () => void;
}

/** Items that belong together, with a title where one helps. */
export interface MenuSection {
  readonly title?: string;
  readonly items: readonly MenuItem[];
}
