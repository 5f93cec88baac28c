import { useState } from 'preact/hooks';
import type { ComponentView } from '../../../contract/snapshot';
import type { Stand } from './stand';

const styles: Readonly<Record<number, string>> = {
  1: 'button-primary',
  2: 'button-plain',
  3: 'button-success',
  4: 'button-danger',
};
const linkStyle = 5;

interface ComponentButtonProps {
  readonly component: ComponentView;
  readonly stand: Stand;
}

/** A button of a message; a link opens in another tab. */
export function ComponentButton({ component, stand: { message, place, send } }: ComponentButtonProps) {
  const { custom_id: customId = '', style = 2, label, url, disabled = false, emoji } = component;
  const [isBusy, setBusy] = useState(false);
  const words = [emoji?.name, label].filter(Boolean).join(' ');
  if (style === linkStyle)
    return (
      <a class="button button-plain" href={url ?? '#'} target="_blank" rel="noreferrer noopener">
        {words} <span aria-hidden="true">↗</span>
      </a>
    );
  const click = () => {
    setBusy(true);
    const deed = { kind: 'click', as: place.seat.as, messageId: message.id, customId } as const;
    void send(deed).finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      class={`button ${styles[style] ?? 'button-plain'}`}
      disabled={disabled}
      aria-busy={isBusy}
      onClick={() => !isBusy && click()}
    >
      {words}
    </button>
  );
}
