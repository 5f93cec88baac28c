import type { MessageView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { PersonName } from '../people/person-name';
import { usePersonMenu } from '../people/use-person-menu';
import type { Place } from '../place';
import { fullTime } from '../text/full-time';

interface MessageHeadProps {
  readonly message: MessageView;
  readonly place: Place;
}

/** Who wrote a message, and when. */
export function MessageHead({ message: { authorId, createdAt, isPinned }, place }: MessageHeadProps) {
  const menu = usePersonMenu(authorId, place);
  const isToday = new Date(createdAt).toDateString() === new Date(place.snapshot.now).toDateString();
  return (
    <div class="message-head">
      <button type="button" class="message-author" {...menu}>
        <PersonName userId={authorId} place={place} />
      </button>
      <time class="message-time" dateTime={new Date(createdAt).toISOString()} title={fullTime(createdAt)}>
        {isToday ? `Today at ${fullTime(createdAt, 't')}` : fullTime(createdAt, 's')}
      </time>
      {isPinned && (
        <span class="message-time message-pinned">
          <Icon name="pin" /> Pinned
        </span>
      )}
    </div>
  );
}
