import type { Guild } from '../entities/guild';
import type { ActionRequest } from './action-request';
import { actionOf } from './actions';
import type { Context } from './context';

/**
 * The settings of the guild, where they matter to an action of this kind: its jail, its limits, whether it asks first.
 * They can be read while something else is waited for. What keeps them from being read is thrown where they are waited
 * for, and nowhere else.
 */
export function settingsFor(
  { guilds }: Pick<Context, 'guilds'>,
  { type, guildId }: Pick<ActionRequest, 'type' | 'guildId'>,
): Promise<Guild | null> {
  const { isOfJail, limitedAs } = actionOf(type);
  if (!isOfJail && !limitedAs) return Promise.resolve(null);
  const settings = guilds.settings(guildId);
  settings.catch(() => undefined);
  return settings;
}
