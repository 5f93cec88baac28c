import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { type NamedPermission, permissionName } from '../views/permission-name';
import { reply } from '../views/reply';
import { show } from './respond';

/**
 * Whether whoever types a sub-command has the permission that it needs beyond the command's own, which is all that
 * Discord's settings can ask for. Whoever has not is told so.
 */
export async function permitted(
  interaction: ChatInputCommandInteraction<'cached'>,
  permission: NamedPermission,
): Promise<boolean> {
  if (interaction.memberPermissions.has(permission)) return true;
  const t = translator(interaction.locale);
  await show(interaction, reply(t('failed.notAllowed', { permission: permissionName(permission, t) })));
  return false;
}
