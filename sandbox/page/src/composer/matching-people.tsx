import type { ComboItem } from '../combobox/combo-item';
import { rolesOf } from '../forms/select-options';
import { guildOf, nameIn, userOf } from '../names';
import { Avatar } from '../people/avatar';
import { standingOf } from '../people/standing';
import type { Place } from '../place';

const userOrRole = 9;
const snowflake = /^\d{15,20}$/;
const standings = { member: '', banned: 'banned', outside: 'not in the server' } as const;

/**
 * Who fits what was typed, by name, nick or id: who is meant exactly first, then members. An id that nobody has here is
 * offered as it is.
 */
export function matchingPeople(place: Place, typed: string, type: number): readonly ComboItem[] {
  const query = typed.trim().replace(/^@/, '').toLowerCase();
  const people = peopleItems(place).filter(({ called }) => called.includes(query));
  const roles = type === userOrRole ? rolesOf(place).map(({ value, label }) => ({ value, text: label })) : [];
  const found = [...people, ...roles.filter(({ text }) => text.toLowerCase().includes(query))];
  const isExact = ({ value, text }: ComboItem) => value === query || text.toLowerCase() === query;
  if (found.length > 0 || !snowflake.test(query))
    return found.sort((one, other) => Number(isExact(other)) - Number(isExact(one)));
  return [{ value: query, text: query, view: `The id ${query}` }];
}

interface PersonItem extends ComboItem {
  /** All that the person can be found by, in small letters. */
  readonly called: string;
}

function peopleItems({ snapshot, seat }: Place): readonly PersonItem[] {
  const guild = guildOf(snapshot, seat.guildId);
  const items = snapshot.users.map(({ id, name }) => {
    const standing = guild ? standingOf(guild, id) : 'outside';
    const nick = guild ? nameIn(snapshot, guild, id) : name;
    const about = [nick === name ? '' : nick, standings[standing]].filter(Boolean).join(', ');
    const view = (
      <>
        <Avatar user={userOf(snapshot, id)} size="small" />
        <span>
          {name} <small class="muted">{about}</small>
        </span>
      </>
    );
    const called = `${name} ${nick} ${id}`.toLowerCase();
    return { value: id, text: name, view, called, order: standing === 'member' ? 0 : 1 };
  });
  return items.sort((one, other) => one.order - other.order || one.text.localeCompare(other.text, 'en'));
}
