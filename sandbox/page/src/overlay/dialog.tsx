import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeedAnswer } from '../../../contract/deed';
import { useSubmitting } from './use-submitting';

interface DialogProps {
  readonly title: string;
  /** What the button that submits says. */
  readonly verb: string;
  readonly isDanger?: boolean;
  readonly onSubmit: () => Promise<DeedAnswer>;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/**
 * A form over the page that keeps the focus. Escape cancels it; the focus returns to where it was. What is refused is
 * said in it, and nothing that was typed is lost. Once it was sent it stays busy, until it is taken away.
 */
export function Dialog({ title, verb, isDanger = false, onSubmit, onCancel, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { isBusy, refusal, submit } = useSubmitting(onSubmit);
  useLayoutEffect(() => {
    box.current?.showModal();
    return () => box.current?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onCancel();
  };
  return (
    <dialog class="dialog" ref={box} aria-labelledby={titleId} onCancel={cancel}>
      <form onSubmit={submit}>
        <h2 class="dialog-title" id={titleId}>
          {title}
        </h2>
        <div class="dialog-body">{children}</div>
        <p class="refusal" role="alert">
          {refusal}
        </p>
        <DialogButtons verb={verb} isDanger={isDanger} isBusy={isBusy} onCancel={onCancel} />
      </form>
    </dialog>
  );
}

interface DialogButtonsProps extends Pick<DialogProps, 'verb' | 'onCancel'> {
  readonly isDanger: boolean;
  readonly isBusy: boolean;
}

function DialogButtons({ verb, isDanger, isBusy, onCancel }: DialogButtonsProps) {
  return (
    <div class="dialog-buttons">
      <button type="button" class="button button-plain" onClick={onCancel}>
        Cancel
      </button>
      <button
        type="submit"
        class={`button ${isDanger ? 'button-danger' : 'button-primary'}`}
        disabled={isBusy}
      >
        {verb}
      </button>
    </div>
  );
}
