import type { GuildView } from '../../../contract/snapshot';
import { guildOf, memberOf, nameOf } from '../names';
import { copyIdItem } from '../overlay/copy-id-item';
import type { MenuItem, MenuSection } from '../overlay/menu-item';
import type { AboutPerson } from './about-person';
import { actItems } from './act-items';
import { roleItems } from './role-items';
import { standingOf } from './standing';

/** All that can be done about somebody. */
export function personSections(about: AboutPerson): readonly MenuSection[] {
  const { userId, place, overlay } = about;
  const guild = guildOf(place.snapshot, place.seat.guildId);
  return [
    { items: seatItems(about) },
    { title: 'Apps', items: appItems(about) },
    ...(guild ? guildSections(about, guild) : []),
    { items: [copyIdItem(userId, overlay)] },
  ];
}

function seatItems({ userId, place: { snapshot, seat } }: AboutPerson): MenuItem[] {
  if (userId === seat.as || !snapshot.cast.some((member) => member.userId === userId)) return [];
  return [{ label: `Be ${nameOf(snapshot, userId)}`, onPick: () => seat.sitAs(userId) }];
}

function appItems({ userId, place: { seat }, overlay, offers }: AboutPerson): MenuItem[] {
  return offers.userMenus.map((name) => ({
    label: name,
    onPick: () =>
      overlay.act({ kind: 'user-menu', as: seat.as, channelId: seat.channelId, name, targetId: userId }),
  }));
}

function guildSections(about: AboutPerson, guild: GuildView): MenuSection[] {
  const { as } = about.place.seat;
  const own = memberOf(guild, as);
  const isSelf = about.userId === as;
  return [
    { items: isSelf ? ownItems(about, guild) : [] },
    { title: 'By hand', items: own && !isSelf ? actItems(about, guild, own) : [] },
    { title: 'Roles', items: own ? roleItems(about, guild, own) : [] },
  ];
}

function ownItems({ userId, place: { seat }, overlay }: AboutPerson, guild: GuildView): MenuItem[] {
  const isMember = standingOf(guild, userId) === 'member';
  if (isMember && guild.ownerId === userId) return [];
  const kind = isMember ? 'leave' : 'join';
  const label = `${isMember ? 'Leave' : 'Join'} ${guild.name}`;
  return [{ label, isDanger: isMember, onPick: () => overlay.act({ kind, as: seat.as, guildId: guild.id }) }];
}
