import type { Guild } from '../entities/guild';
import { auditReason } from './audit-reason';
import type { Context } from './context';
import type { JailSetUp } from './discord';
import { done, type Result, refuse } from './refusal';

type Reach = Pick<Context, 'guilds' | 'discord'>;

/** The settings of a guild. */
export function viewSettings({ guilds }: Reach, guildId: string): Promise<Guild> {
  return guilds.settings(guildId);
}

/** Names the channel that gets one post per case, or turns it off with null. */
export async function setLogChannel(
  { guilds, discord }: Reach,
  guildId: string,
  channelId: string | null,
): Promise<Result<Guild>> {
  if (channelId && !discord.canPost(guildId, channelId)) {
    return refuse({ code: 'log_channel_unwritable', channelId });
  }
  return done(await guilds.changeSettings(guildId, { logChannelId: channelId }));
}

/** Says whether people are told of what is done to them, where the moderator does not say otherwise. */
export function setNotify({ guilds }: Reach, guildId: string, notify: boolean): Promise<Guild> {
  return guilds.changeSettings(guildId, { notify });
}

/**
 * Sets the jail up: the role and the channel given, those set before, or new ones; and closes every other
 * channel to the role. Whoever is in jail has the new role instead of the old one.
 */
export async function setJail(
  context: Reach & Pick<Context, 'cases'>,
  guildId: string,
  wish: { readonly roleId: string | null; readonly channelId: string | null },
): Promise<Result<JailSetUp>> {
  const { guilds, discord } = context;
  const before = await guilds.settings(guildId);
  const usable = before.jailRoleId && discord.roleReach(guildId, before.jailRoleId) === 'within';
  const prepared = await discord.prepareJail(guildId, {
    roleId: wish.roleId ?? (usable ? before.jailRoleId : null),
    channelId: wish.channelId ?? before.jailChannelId,
  });
  if (!prepared.ok) return prepared;
  const { roleId, channelId } = prepared.value;
  await guilds.changeSettings(guildId, { jailRoleId: roleId, jailChannelId: channelId });
  if (before.jailRoleId && before.jailRoleId !== roleId) {
    await exchangeRole(context, guildId, before.jailRoleId, roleId);
  }
  return prepared;
}

async function exchangeRole(
  { cases, discord }: Pick<Context, 'cases' | 'discord'>,
  guildId: string,
  before: string,
  after: string,
): Promise<void> {
  for (const live of await cases.findLiveJails(guildId)) {
    await discord.changeRoles(guildId, live.userId, { take: [before], give: [after] }, auditReason(live));
  }
}
