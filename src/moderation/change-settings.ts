import type { Guild } from '../entities/guild';
import type { Context } from './context';
import { holdAllJailed } from './hold-jailed-member';
import type { JailSetUp } from './jail-discord';
import type { Posting } from './log-case';
import { done, type Result, refuse } from './refusal';

type Reach = Pick<Context, 'guilds' | 'discord'>;
type JailReach = Reach & Posting & Pick<Context, 'aside' | 'run'>;

/** The settings of a guild. */
export function viewSettings({ guilds }: Reach, guildId: string): Promise<Guild> {
  return guilds.settings(guildId);
}

/** Names the channel that gets one post per case, or turns it off with null. */
export function setLogChannel(
  context: Reach,
  guildId: string,
  channelId: string | null,
): Promise<Result<Guild>> {
  return setChannel(context, guildId, 'logChannelId', channelId);
}

/** Names the channel where moderators read what members report, or turns reports off with null. */
export function setReportChannel(
  context: Reach,
  guildId: string,
  channelId: string | null,
): Promise<Result<Guild>> {
  return setChannel(context, guildId, 'reportChannelId', channelId);
}

/** Nothing is posted where the bot may not write. */
async function setChannel(
  { guilds, discord }: Reach,
  guildId: string,
  setting: 'logChannelId' | 'reportChannelId',
  channelId: string | null,
): Promise<Result<Guild>> {
  if (channelId && !discord.canPost(guildId, channelId)) {
    return refuse({ code: 'log_channel_unwritable', channelId });
  }
  return done(await guilds.changeSettings(guildId, { [setting]: channelId }));
}

/** Says whether people are told of what is done to them, where the moderator does not say otherwise. */
export function setNotify({ guilds }: Reach, guildId: string, notify: boolean): Promise<Guild> {
  return guilds.changeSettings(guildId, { notify });
}

/** Says whether a ban and a softban show what they are about, and wait for a press. */
export function setConfirm({ guilds }: Reach, guildId: string, confirm: boolean): Promise<Guild> {
  return guilds.changeSettings(guildId, { confirm });
}

/**
 * Sets the jail up: the role and the channel given, those set before, or new ones; and closes every other
 * channel to the role. Whoever is in jail is given the new role instead of the old one, beside the work in hand.
 * Safe to repeat, also where it did not come to its end. Nobody has a role given to others by jailing them that
 * they could not give.
 */
export async function setJail(
  context: JailReach,
  guildId: string,
  wish: { readonly roleId: string | null; readonly channelId: string | null },
  moderatorId: string,
): Promise<Result<JailSetUp>> {
  const { guilds, discord } = context;
  if (wish.roleId && !(await discord.standsAboveRole(guildId, moderatorId, wish.roleId))) {
    return refuse({ code: 'role_not_below_moderator', roleId: wish.roleId });
  }
  const before = await guilds.settings(guildId);
  const role = await chooseJailRole(context, before, wish.roleId);
  if (!role.ok) return role;
  const prepared = await discord.prepareJail(guildId, {
    roleId: role.value,
    channelId: wish.channelId ?? before.jailChannelId,
  });
  if (!prepared.ok) return prepared;
  const { roleId, channelId } = prepared.value;
  await guilds.changeSettings(guildId, { jailRoleId: roleId, jailChannelId: channelId });
  context.aside('jails', () => holdAllJailed(context, guildId));
  return prepared;
}

/** A new role is set at once, so that no other is made when the rest fails and is repeated. */
async function chooseJailRole(
  { guilds, discord }: Reach,
  before: Guild,
  wishedId: string | null,
): Promise<Result<string>> {
  if (wishedId) return done(wishedId);
  if (before.jailRoleId && discord.roleReach(before.id, before.jailRoleId) === 'within') {
    return done(before.jailRoleId);
  }
  const made = await discord.makeJailRole(before.id);
  if (made.ok) await guilds.changeSettings(before.id, { jailRoleId: made.value });
  return made;
}
