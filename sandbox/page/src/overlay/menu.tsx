import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MenuGroup } from './menu-group';
import type { MenuItem, MenuSection } from './menu-item';
import { moveFocus } from './move-focus';
import { placeWithin } from './place-within';

export interface MenuRequest {
  readonly label: string;
  /** Shown above the items. */
  readonly head?: ComponentChildren;
  readonly sections: readonly MenuSection[];
  /** Where the pointer was, or the corner of what was pressed. */
  readonly at: { readonly x: number; readonly y: number };
}

interface MenuProps {
  readonly request: MenuRequest;
  readonly onClose: () => void;
}

/** A menu over the page. Escape, Tab and a press elsewhere close it, and the focus returns to where it was. */
export function Menu({ request, onClose }: MenuProps) {
  const box = useRef<HTMLElement>(null);
  useOpened(box, request, onClose);
  const pick = (item: MenuItem) => {
    onClose();
    item.onPick();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (box.current && moveFocus(box.current, event.key)) event.preventDefault();
  };
  const sections = request.sections.filter(({ items }) => items.length > 0);
  return (
    <section class="menu" aria-label={request.label} ref={box} onKeyDown={onKeyDown}>
      {request.head && <div class="menu-head">{request.head}</div>}
      <div role="menu" aria-label={request.label}>
        {sections.map((section, index) => (
          <MenuGroup key={section.title ?? index} section={section} onPick={pick} />
        ))}
      </div>
    </section>
  );
}

function useOpened(box: { current: HTMLElement | null }, request: MenuRequest, onClose: () => void): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    if (box.current) placeWithin(box.current, request.at);
    const items = box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]');
    const chosen = box.current?.querySelector<HTMLElement>('[role="menuitemradio"][aria-checked="true"]');
    (chosen ?? items?.[0])?.focus();
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [request]);
}
