import { useEffect, useState } from 'preact/hooks';
import type { ComboItem } from './combo-item';

interface Picking {
  readonly items: readonly ComboItem[];
  readonly picksFirst?: boolean;
  readonly keepsTab?: boolean;
  readonly onPick: (item: ComboItem) => void;
}

interface ActiveItem {
  /** Minus one for none. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly pick: (item: ComboItem) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which item of a combobox is active, and what the keys do about it. */
export function useActiveItem({ items, picksFirst = false, keepsTab = false, onPick }: Picking): ActiveItem {
  const start = picksFirst ? 0 : -1;
  const [active, setActive] = useState(start);
  const [isOpen, setOpen] = useState(false);
  const named = items.map(({ value }) => value).join('\n');
  useEffect(() => setActive(start), [named]);
  const pick = (item: ComboItem) => {
    setOpen(false);
    onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isShown = isOpen && items.length > 0;
    const item = isShown ? items[active] : undefined;
    const doings: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (isShown ? setActive((active + 1) % items.length) : setOpen(true)),
      ArrowUp: isShown ? () => setActive((active <= 0 ? items.length : active) - 1) : undefined,
      Enter: item && (() => pick(item)),
      Tab: item && (() => pick(item)),
      Escape: isShown ? () => setOpen(false) : undefined,
    };
    const does = doings[event.key];
    if (!does || event.isComposing) return;
    if (keepsTab || event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    does();
  };
  return { active, isOpen, setOpen, pick, onKeyDown };
}
