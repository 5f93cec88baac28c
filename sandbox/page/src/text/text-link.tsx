import type { ComponentChildren } from 'preact';
import type { Seat } from '../seat';
import { showMessage } from './show-message';

interface TextLinkProps {
  readonly target: string;
  readonly seat: Seat;
  readonly children: ComponentChildren;
}

const messageLink =
  /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(?<channelId>\d+)(?:\/(?<messageId>\d+))?/;

/** A link; one to a message of Discord leads to the message on this page. What is no web address is shown as text. */
export function TextLink({ target, seat, children }: TextLinkProps) {
  const { channelId, messageId } = messageLink.exec(target)?.groups ?? {};
  if (channelId) {
    const jump = () => {
      seat.look(channelId);
      if (messageId) showMessage(messageId);
    };
    return (
      <button type="button" class="text-link text-jump" title={target} onClick={jump}>
        {children}
      </button>
    );
  }
  if (!/^https?:/.test(target)) return <>{children}</>;
  return (
    <a class="text-link" href={target} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
