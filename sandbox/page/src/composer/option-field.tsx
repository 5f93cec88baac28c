import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OfferedOption } from '../../../contract/deed';
import { Icon } from '../drawing/icon';
import type { Place } from '../place';
import type { AllGiven, Given } from './given';
import { OptionControl } from './option-control';

interface OptionFieldProps {
  readonly option: OfferedOption;
  /** The name of the command. */
  readonly command: string;
  /** What was given for each option so far. */
  readonly given: AllGiven;
  readonly place: Place;
  readonly onGiven: (given: Given) => void;
  readonly onFocus: () => void;
  readonly onRemove: () => void;
}

/** An option under its name. One that was added has the focus as it appears, and can be taken away again. */
export function OptionField({ option, command, given, place, onGiven, onFocus, onRemove }: OptionFieldProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!option.required) box.current?.querySelector<HTMLElement>('.control')?.focus();
  }, []);
  return (
    <div class={`command-field command-type-${option.type}`} ref={box} onFocusIn={onFocus}>
      <span class="command-label">
        <label for={id} title={option.description}>
          {option.name}
          {option.required && <span aria-hidden="true"> *</span>}
        </label>
        {!option.required && (
          <button
            type="button"
            class="icon-button command-remove"
            aria-label={`Leave out ${option.name}`}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      <OptionControl
        id={id}
        option={option}
        command={command}
        given={given}
        place={place}
        onGiven={onGiven}
      />
    </div>
  );
}
