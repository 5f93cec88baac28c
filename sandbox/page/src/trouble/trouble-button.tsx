import { useId } from 'preact/hooks';
import type { Trouble } from '../../../contract/deed';
import { useTrouble } from './use-trouble';

interface Props {
  readonly label: string;
  /** What it does and what to watch, in one line. */
  readonly hint: string;
  readonly trouble: Trouble;
  /** Of a toggle, whether it is on; null for what is done at once. */
  readonly isOn?: boolean | null;
}

/** Breaks or mends one thing. It keeps the focus while it is busy, and says below it why something was refused. */
export function TroubleButton({ label, hint, trouble, isOn = null }: Props) {
  const id = useId();
  const { isBusy, isDisabled, refusal, send } = useTrouble();
  return (
    <li class="trouble-item">
      <button
        type="button"
        class="trouble-button"
        aria-describedby={id}
        aria-busy={isBusy}
        aria-disabled={isDisabled}
        {...(isOn === null ? {} : { 'aria-pressed': isOn })}
        onClick={() => send(trouble)}
      >
        {label}
      </button>
      <p id={id} class="trouble-hint">
        {hint}
      </p>
      {refusal && (
        <p role="alert" class="trouble-refusal">
          {refusal}
        </p>
      )}
    </li>
  );
}
