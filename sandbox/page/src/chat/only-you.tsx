import type { MessageView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { useOverlay } from '../overlay/overlay';
import type { Place } from '../place';

interface OnlyYouProps {
  readonly message: MessageView;
  readonly place: Place;
}

/** Says that nobody else sees an answer, and takes it out of sight. */
export function OnlyYou({ message, place: { seat } }: OnlyYouProps) {
  const { act } = useOverlay();
  return (
    <p class="message-only">
      <Icon name="eye" /> Only you can see this ·{' '}
      <button
        type="button"
        class="text-link text-jump"
        onClick={() => act({ kind: 'dismiss', as: seat.as, messageId: message.id })}
      >
        Dismiss message
      </button>
    </p>
  );
}
