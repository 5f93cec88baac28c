import './people.css';
import { guildOf } from '../names';
import type { Place } from '../place';
import { groupPeople } from './group-people';
import { MemberRow } from './member-row';

/** Everybody, grouped as the guild's roles say. */
export function MemberList({ place }: { readonly place: Place }) {
  const guild = guildOf(place.snapshot, place.seat.guildId);
  return (
    <aside class="shell-members" aria-label="Members" data-tour="members">
      {guild &&
        groupPeople(place.snapshot, guild).map(({ title, userIds }) => (
          <section key={title} class="people-group" aria-label={title}>
            <h2 class="people-title">
              {title} — {userIds.length}
            </h2>
            <ul class="people-list">
              {userIds.map((userId) => (
                <MemberRow key={userId} userId={userId} guild={guild} place={place} />
              ))}
            </ul>
          </section>
        ))}
    </aside>
  );
}
