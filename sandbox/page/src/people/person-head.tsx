import { nameOf, userOf } from '../names';
import type { Place } from '../place';
import { Avatar } from './avatar';

interface PersonHeadProps {
  readonly userId: string;
  readonly place: Place;
}

/** Who a menu is about. */
export function PersonHead({ userId, place: { snapshot } }: PersonHeadProps) {
  const part = snapshot.cast.find((member) => member.userId === userId)?.part;
  return (
    <>
      <Avatar user={userOf(snapshot, userId)} />
      <span class="people-words">
        <strong>{nameOf(snapshot, userId)}</strong>
        <small class="muted">{[part, userId].filter(Boolean).join(' · ')}</small>
      </span>
    </>
  );
}
