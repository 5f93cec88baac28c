import { guildOf, nameIn, nameOf, userOf } from '../names';
import type { Place } from '../place';
import { topColor } from './top-color';

interface PersonNameProps {
  readonly userId: string;
  readonly place: Place;
}

/** What somebody is called, in the colour of their highest role, with `APP` beside bots. */
export function PersonName({ userId, place: { snapshot, seat } }: PersonNameProps) {
  const guild = guildOf(snapshot, seat.guildId);
  const color = guild && topColor(guild, userId);
  return (
    <>
      <span class={color ? 'person-name person-colored' : 'person-name'} style={{ '--role-color': color }}>
        {guild ? nameIn(snapshot, guild, userId) : nameOf(snapshot, userId)}
      </span>
      {userOf(snapshot, userId)?.isBot && <span class="person-tag">APP</span>}
    </>
  );
}
