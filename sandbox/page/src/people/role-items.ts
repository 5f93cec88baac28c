import type { GuildView, MemberView } from '../../../contract/snapshot';
import { memberOf } from '../names';
import type { MenuItem } from '../overlay/menu-item';
import type { AboutPerson } from './about-person';

/** The roles that can be given and taken by hand; those that are held are checked. */
export function roleItems(
  { userId, place, overlay }: AboutPerson,
  guild: GuildView,
  own: MemberView,
): MenuItem[] {
  const member = memberOf(guild, userId);
  if (!member || !own.mayManageRoles) return [];
  return guild.roles
    .filter(({ id, managed }) => !managed && id !== guild.id)
    .map(({ id, name }) => {
      const isChecked = member.roleIds.includes(id);
      const kind = isChecked ? 'take-role' : 'give-role';
      const onPick = () => overlay.act({ kind, as: place.seat.as, guildId: guild.id, userId, roleId: id });
      return { label: name, isChecked, onPick };
    });
}
