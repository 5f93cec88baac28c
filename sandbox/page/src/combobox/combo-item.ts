import type { ComponentChildren } from 'preact';

/** Something that can be picked. */
export interface ComboItem {
  readonly value: string | number;
  /** What the input says once it is picked. */
  readonly text: string;
  /** What the list shows; the text where it is left out. */
  readonly view?: ComponentChildren;
}
