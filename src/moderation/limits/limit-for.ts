import type { Guild } from '../../entities/guild';
import type { Limit, LimitKind } from '../../entities/limit';
import type { Action } from '../action';
import type { ActionRequest } from '../action-request';
import type { Standing } from '../standing';

/** The settings of a guild that say how much a moderator does by themselves. */
const settingOf = {
  bans: 'bansPerHour',
  kicks: 'kicksPerHour',
  massbans: 'massbansPerHour',
} as const satisfies Record<LimitKind, keyof Guild>;

/**
 * How often whoever acts may do what counts as this within an hour; null where nothing limits it: the guild does not,
 * another moderator has approved it, or it is the owner, who could set any limit.
 */
export function limitFor(
  { limitedAs: kind }: Action,
  { approval }: Pick<ActionRequest, 'approval'>,
  { guild, moderator }: Pick<Standing, 'guild' | 'moderator'>,
  settings: Guild | null,
): Limit | null {
  const most = kind && settings ? settings[settingOf[kind]] : null;
  if (!kind || most === null || approval || moderator.id === guild.ownerId) return null;
  return { kind, most };
}
