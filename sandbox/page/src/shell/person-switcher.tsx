import type { CastMember } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';
import { guildOf, nameOf, userOf } from '../names';
import { useOverlay } from '../overlay/overlay';
import { Avatar } from '../people/avatar';
import { standingOf } from '../people/standing';
import type { Place } from '../place';

/** Who one is, and a menu of all one can be. */
export function PersonSwitcher({ place }: { readonly place: Place }) {
  const { snapshot, seat } = place;
  const { openMenu } = useOverlay();
  const part = snapshot.cast.find(({ userId }) => userId === seat.as)?.part;
  const open = ({ currentTarget }: MouseEvent) => {
    if (!(currentTarget instanceof Element)) return;
    const { left, bottom } = currentTarget.getBoundingClientRect();
    openMenu({
      label: 'Be somebody else',
      at: { x: left, y: bottom + 4 },
      sections: [
        {
          items: snapshot.cast.map((member) => ({
            label: <CastLabel member={member} place={place} />,
            isOneOfMany: true,
            isChecked: member.userId === seat.as,
            onPick: () => seat.sitAs(member.userId),
          })),
        },
      ],
    });
  };
  return (
    <button type="button" class="switcher" aria-haspopup="menu" data-tour="cast" onClick={open}>
      <Avatar user={userOf(snapshot, seat.as)} size="small" />
      <span class="switcher-words">
        <span class="switcher-lead">You are </span>
        <strong>{nameOf(snapshot, seat.as)}</strong>
        {part && <span class="switcher-part">{part}</span>}
      </span>
      <Icon name="chevron" />
    </button>
  );
}

function CastLabel({ member, place }: { readonly member: CastMember; readonly place: Place }) {
  const { snapshot, seat } = place;
  const guild = guildOf(snapshot, seat.guildId);
  const isBanned = guild && standingOf(guild, member.userId) === 'banned';
  return (
    <>
      <Avatar user={userOf(snapshot, member.userId)} size="small" />
      <span class="people-words">
        <span>{nameOf(snapshot, member.userId)}</span>
        <small>{isBanned ? `${member.part}, banned` : member.part}</small>
      </span>
    </>
  );
}
