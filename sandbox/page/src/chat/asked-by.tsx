import type { MessageView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { userOf } from '../names';
import { Avatar } from '../people/avatar';
import { PersonName } from '../people/person-name';
import type { Place } from '../place';

interface AskedByProps {
  readonly askedBy: NonNullable<MessageView['askedBy']>;
  readonly place: Place;
}

/** Whose command a message answers. */
export function AskedBy({ askedBy: { userId, name }, place }: AskedByProps) {
  return (
    <p class="message-asked">
      <Icon name="reply" />
      <Avatar user={userOf(place.snapshot, userId)} size="small" />
      <span>
        <PersonName userId={userId} place={place} /> used <strong class="message-command">{name}</strong>
      </span>
    </p>
  );
}
