import type { ComponentChildren } from 'preact';
import type { Place } from '../place';
import { useIsUnread } from './unread';

interface ChannelLinkProps {
  readonly channelId: string;
  readonly place: Place;
  readonly onChosen: () => void;
  readonly children: ComponentChildren;
}

/** Leads to a channel, and says where something is there that was not read yet. */
export function ChannelLink({ channelId, place: { snapshot, seat }, onChosen, children }: ChannelLinkProps) {
  const isUnread = useIsUnread(snapshot, seat, channelId);
  const look = () => {
    seat.look(channelId);
    onChosen();
  };
  return (
    <li>
      <button
        type="button"
        class={isUnread ? 'channel-link channel-unread' : 'channel-link'}
        aria-current={channelId === seat.channelId ? 'page' : undefined}
        onClick={look}
      >
        {children}
        {isUnread && <span class="sr-only">, new messages</span>}
      </button>
    </li>
  );
}
