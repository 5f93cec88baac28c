import type { GuildView } from '../../../contract/snapshot';
import { userOf } from '../names';
import type { Place } from '../place';
import { Avatar } from './avatar';
import { Marks } from './marks';
import { PersonName } from './person-name';
import { standingOf } from './standing';
import { usePersonMenu } from './use-person-menu';

interface MemberRowProps {
  readonly userId: string;
  readonly guild: GuildView;
  readonly place: Place;
}

/** One person in the member list; a click of either button opens what can be done about them. */
export function MemberRow({ userId, guild, place }: MemberRowProps) {
  const menu = usePersonMenu(userId, place);
  const isMember = standingOf(guild, userId) === 'member';
  return (
    <li>
      <button type="button" class={isMember ? 'people-row' : 'people-row people-away'} {...menu}>
        <Avatar user={userOf(place.snapshot, userId)} />
        <span class="people-words">
          <span class="people-name">
            <PersonName userId={userId} place={place} />
          </span>
          <Marks userId={userId} guild={guild} place={place} />
        </span>
      </button>
    </li>
  );
}
