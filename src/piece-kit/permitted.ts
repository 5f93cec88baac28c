import type { CommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { type NamedPermission, permissionName } from '../views/permission-name';
import { reply } from '../views/reply';
import { show } from './respond';

/**
 * Whether whoever uses a command has a permission that Discord's settings cannot ask for: that of a
 * sub-command, beyond the command's own, or one that they lent to somebody without it. Whoever has not is told so.
 */
export async function permitted(
  interaction: CommandInteraction<'cached'>,
  permission: NamedPermission,
): Promise<boolean> {
  if (interaction.memberPermissions.has(permission)) return true;
  const t = translator(interaction.locale);
  await show(interaction, reply(t('failed.notAllowed', { permission: permissionName(permission, t) })));
  return false;
}
