import './combobox.css';
import { useId } from 'preact/hooks';
import type { ComboItem } from './combo-item';
import { ComboList } from './combo-list';
import { useActiveItem } from './use-active-item';

interface ComboboxProps {
  readonly id?: string;
  /** The name, where no label points at `id`. */
  readonly label?: string;
  readonly listLabel: string;
  readonly text: string;
  readonly items: readonly ComboItem[];
  /** The first item is active from the start, so that Enter picks it. */
  readonly picksFirst?: boolean;
  /** Tab picks and goes no further, because what follows is only drawn then. */
  readonly keepsTab?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number | undefined;
  readonly onFocus?: () => void;
  readonly onText: (text: string) => void;
  readonly onPick: (item: ComboItem) => void;
}

/** A text input with a list of what can be picked: arrow keys, Enter and Tab pick, Escape closes. */
export function Combobox(props: ComboboxProps) {
  const { id, label, listLabel, text, items, onText } = props;
  const listId = useId();
  const { active, isOpen, setOpen, pick, onKeyDown } = useActiveItem(props);
  const isShown = isOpen && items.length > 0;
  const type = (value: string) => {
    setOpen(true);
    onText(value);
  };
  return (
    <div class="combo">
      <input
        class="control"
        type="text"
        autocomplete="off"
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        id={id}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onFocus={() => {
          setOpen(true);
          props.onFocus?.();
        }}
        onBlur={() => setOpen(false)}
      />
      <ComboList
        id={listId}
        label={listLabel}
        items={items}
        active={active}
        isShown={isShown}
        onPick={pick}
      />
    </div>
  );
}
