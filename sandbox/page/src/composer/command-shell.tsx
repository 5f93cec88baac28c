import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../drawing/icon';
import { useOneAtATime } from './use-one-at-a-time';

interface CommandShellProps {
  readonly name: string;
  readonly refusal: string | null;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
  /** Stands beside the button. */
  readonly more: ComponentChildren;
}

/** The form around a command: Enter in any control sends it, Escape leaves it, and its first control has the focus. */
export function CommandShell({ name, refusal, onSubmit, onCancel, children, more }: CommandShellProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = useOneAtATime(onSubmit);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('.command-fields .control');
    (first ?? form.current?.querySelector<HTMLElement>('[type="submit"]'))?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <form
      class="command"
      ref={form}
      noValidate
      aria-label={`Command /${name}`}
      onKeyDown={onKeyDown}
      onSubmit={submit}
    >
      {children}
      <p class="refusal" role="alert">
        {refusal}
      </p>
      <div class="command-end">
        {more}
        <button type="submit" class="button button-primary">
          <Icon name="send" /> Send
        </button>
      </div>
    </form>
  );
}
