import type { DirectChannelView } from '../../../contract/snapshot';
import { botIn, nameOf, userOf } from '../names';
import { Avatar } from '../people/avatar';
import type { Place } from '../place';

interface DirectHeaderProps {
  readonly direct: DirectChannelView;
  readonly place: Place;
}

/**
 * Whose direct messages one reads. Only the person themselves can press the buttons in them: whoever else reads them is
 * offered to be that person.
 */
export function DirectHeader({ direct, place: { snapshot, seat } }: DirectHeaderProps) {
  const { userId } = direct;
  const name = nameOf(snapshot, userId);
  const isOwn = userId === seat.as;
  const isInCast = snapshot.cast.some((member) => member.userId === userId);
  return (
    <div class="chat-header">
      <Avatar user={isOwn ? botIn(snapshot, direct) : userOf(snapshot, userId)} size="small" />
      <h2 class="chat-title chat-grows">{isOwn ? 'Your direct messages' : `Direct messages of ${name}`}</h2>
      {!isOwn && isInCast && (
        <button type="button" class="button button-plain" onClick={() => seat.sitAs(userId)}>
          Be {name}
        </button>
      )}
    </div>
  );
}
