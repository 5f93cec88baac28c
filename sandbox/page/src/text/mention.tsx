import { channelName, guildOf, nameIn, nameOf, roleOf } from '../names';
import type { Place } from '../place';
import { roleColor } from './role-color';

interface MentionProps {
  readonly id: string;
  readonly place: Place;
}

/** A mention of somebody, by what they are called in the guild one looks at. */
export function UserMention({ id, place: { snapshot, seat } }: MentionProps) {
  const guild = guildOf(snapshot, seat.guildId);
  return <span class="text-mention">@{guild ? nameIn(snapshot, guild, id) : nameOf(snapshot, id)}</span>;
}

/** A mention of a role, marked with its colour. */
export function RoleMention({ id, place: { snapshot } }: MentionProps) {
  const role = roleOf(snapshot, id);
  const color = role && roleColor(role.color);
  return (
    <span class="text-mention">
      {color && <span class="text-role-dot" style={{ background: color }} />}@{role?.name ?? id}
    </span>
  );
}

/** A mention of a channel; leads there. */
export function ChannelMention({ id, place: { snapshot, seat } }: MentionProps) {
  return (
    <button type="button" class="text-mention text-jump" onClick={() => seat.look(id)}>
      {channelName(snapshot, id)}
    </button>
  );
}
