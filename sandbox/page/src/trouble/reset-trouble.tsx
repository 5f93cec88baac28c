import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TroubleGroup } from './trouble-group';
import { useTrouble } from './use-trouble';

/** Starts the story again, once somebody has said that they mean it. */
export function ResetTrouble() {
  const id = useId();
  const { isBusy, isDisabled, refusal, send } = useTrouble();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const answer = (isMeant: boolean): void => {
    setAsking(false);
    button.current?.focus();
    if (isMeant) send({ kind: 'reset' });
  };
  return (
    <TroubleGroup title="From the beginning">
      <li class="trouble-item">
        <button
          ref={button}
          type="button"
          class="trouble-button trouble-danger"
          aria-describedby={id}
          aria-expanded={isAsking}
          aria-busy={isBusy}
          aria-disabled={isDisabled}
          onClick={() => !isDisabled && setAsking(!isAsking)}
        >
          Reset everything
        </button>
        <p id={id} class="trouble-hint">
          A new server, a new database, and the story from its beginning.
        </p>
        {isAsking && <ResetQuestion onAnswer={answer} />}
        {refusal && (
          <p role="alert" class="trouble-refusal">
            {refusal}
          </p>
        )}
      </li>
    </TroubleGroup>
  );
}

/** Asks once. The focus is on the answer that does no harm, and Escape is that answer. */
function ResetQuestion({ onAnswer }: { readonly onAnswer: (isMeant: boolean) => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onAnswer(false);
  };
  return (
    <fieldset class="trouble-question" onKeyDown={onKeyDown}>
      <legend>Reset?</legend>
      <button type="button" class="trouble-button trouble-danger" onClick={() => onAnswer(true)}>
        Yes
      </button>
      <button ref={no} type="button" class="trouble-button" onClick={() => onAnswer(false)}>
        No
      </button>
    </fieldset>
  );
}
