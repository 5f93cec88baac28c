import type { GuildView } from '../../../contract/snapshot';
import { memberOf } from '../names';
import { roleColor } from '../text/role-color';

/** The colour of somebody's name: that of their highest role that has one; null for none. */
export function topColor(guild: GuildView, userId: string): string | null {
  const held = memberOf(guild, userId)?.roleIds ?? [];
  const role = guild.roles.find(({ id, color }) => color !== 0 && held.includes(id));
  return role ? roleColor(role.color) : null;
}
