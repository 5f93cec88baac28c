import { useEffect, useRef } from 'preact/hooks';
import type { ComboItem } from './combo-item';

interface ComboListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ComboItem[];
  readonly active: number;
  readonly isShown: boolean;
  readonly onPick: (item: ComboItem) => void;
}

/** The list of a combobox; the focus stays in its input. */
export function ComboList({ id, label, items, active, isShown, onPick }: ComboListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, isShown]);
  return (
    <div class="combo-list" id={id} role="listbox" aria-label={label} hidden={!isShown} ref={list}>
      {isShown &&
        items.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
          <div
            key={item.value}
            id={`${id}-${index}`}
            role="option"
            class="combo-option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
          >
            {item.view ?? item.text}
          </div>
        ))}
    </div>
  );
}
