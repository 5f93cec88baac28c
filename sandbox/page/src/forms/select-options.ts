import type { ComponentView } from '../../../contract/snapshot';
import { channelsSeenBy, guildOf, nameIn } from '../names';
import type { Place } from '../place';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** What a select of any type offers: its own options, or people, roles and channels of the guild. */
export function selectOptions({ type, options = [] }: ComponentView, place: Place): readonly SelectOption[] {
  const people = [5, 7].includes(type) ? peopleOf(place) : [];
  const roles = [6, 7].includes(type) ? rolesOf(place) : [];
  const channels = type === 8 ? channelsOf(place) : [];
  const own = options.map(({ value, label, description }) => ({
    value,
    label: description ? `${label} — ${description}` : label,
  }));
  return [...own, ...people, ...roles, ...channels];
}

/** Everybody, members or not. */
function peopleOf({ snapshot, seat }: Place): readonly SelectOption[] {
  const guild = guildOf(snapshot, seat.guildId);
  return snapshot.users.map(({ id, name }) => ({
    value: id,
    label: guild ? nameIn(snapshot, guild, id) : name,
  }));
}

export function rolesOf({ snapshot, seat }: Place): readonly SelectOption[] {
  const roles = guildOf(snapshot, seat.guildId)?.roles ?? [];
  return roles.map(({ id, name }) => ({ value: id, label: name.startsWith('@') ? name : `@${name}` }));
}

/** The channels that the person sees; of these types where types are named. */
export function channelsOf(
  { snapshot, seat }: Place,
  types: readonly number[] = [],
): readonly SelectOption[] {
  const guild = guildOf(snapshot, seat.guildId);
  const channels = guild ? channelsSeenBy(guild, seat.as) : [];
  return channels
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
}
