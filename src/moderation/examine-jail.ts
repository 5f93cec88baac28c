import type { Guild } from '../entities/guild';
import type { Finding } from './finding';
import type { GuildSetUp, JailedIn, JailRole } from './guild-set-up';

/** What is wrong with the jail of a guild: its role, its channel, and the channels that it does not close. */
export function examineJail({ jailRole }: GuildSetUp, { jailRoleId, jailChannelId }: Guild): Finding[] {
  if (!jailRoleId) return [{ code: 'jail_unset' }];
  if (!jailRole) return [{ code: 'jail_role_gone' }];
  return [...examineRole(jailRole), ...examineChannels(jailRole, jailChannelId)];
}

function examineRole({ id: roleId, isManaged, isBelowBot, isAdministrator }: JailRole): Finding[] {
  return [
    ...(isManaged ? [{ code: 'jail_role_managed', roleId } as const] : []),
    ...(isBelowBot ? [] : [{ code: 'jail_role_above_bot', roleId } as const]),
    ...(isAdministrator ? [{ code: 'jail_role_administrator', roleId } as const] : []),
  ];
}

/** To an administrator no channel is closed. */
function examineChannels({ isAdministrator, channels }: JailRole, jailChannelId: string | null): Finding[] {
  const own = channels.find(({ channelId }) => channelId === jailChannelId);
  if (!own) return [{ code: 'jail_channel_gone' }];
  if (isAdministrator) return [];
  const open = channels.filter((channel) => channel !== own && channel.sees);
  const unmeant = open.filter(({ isLetIn }) => !isLetIn);
  return [
    ...(own.talks ? [] : [{ code: 'jail_channel_shut', channelId: own.channelId } as const]),
    ...named('jailed_talk', unmeant, ({ talks }) => talks),
    ...named('jailed_see', unmeant, ({ talks }) => !talks),
    ...named('jailed_let_in', open, ({ isLetIn }) => isLetIn),
  ];
}

function named(
  code: 'jailed_talk' | 'jailed_see' | 'jailed_let_in',
  channels: readonly JailedIn[],
  isMeant: (channel: JailedIn) => boolean,
): Finding[] {
  const channelIds = channels.filter(isMeant).map(({ channelId }) => channelId);
  return channelIds.length > 0 ? [{ code, channelIds }] : [];
}
