import type { MessageView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { nameOf, userOf } from '../names';
import { Avatar } from '../people/avatar';
import type { Place } from '../place';
import { messageElementId } from '../text/show-message';
import { AskedBy } from './asked-by';
import { MessageBody } from './message-body';
import { MessageHead } from './message-head';
import { OnlyYou } from './only-you';
import { useMessageMenu } from './use-message-menu';

interface MessageProps {
  readonly message: MessageView;
  readonly hasHead: boolean;
  readonly place: Place;
}

/** One message, with what can be done about it. */
export function Message({ message, hasHead, place }: MessageProps) {
  const openMenu = useMessageMenu(message, place);
  const author = nameOf(place.snapshot, message.authorId);
  return (
    <article
      id={messageElementId(message.id)}
      class={`message ${hasHead ? 'message-first' : ''} ${message.onlyForUserId ? 'message-private' : ''}`}
      aria-label={`Message of ${author}`}
      tabIndex={-1}
      onContextMenu={openMenu}
    >
      {message.askedBy && <AskedBy askedBy={message.askedBy} place={place} />}
      <div class="message-row">
        <div class="message-side">
          {hasHead && <Avatar user={userOf(place.snapshot, message.authorId)} />}
        </div>
        <div class="message-main">
          {hasHead && <MessageHead message={message} place={place} />}
          <MessageBody message={message} place={place} />
          {message.onlyForUserId && <OnlyYou message={message} place={place} />}
        </div>
      </div>
      <button
        type="button"
        class="icon-button message-more"
        aria-haspopup="menu"
        aria-label={`More about the message of ${author}`}
        onClick={openMenu}
      >
        <Icon name="more" />
      </button>
    </article>
  );
}
