import { channelPermissions, guildPermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { Guild } from '../world/guild';
import { World } from '../world/world';
import { WorldEvent } from '../world/world-event';
import { INTENTS_OF_EVENT, Intent } from './intents';
import { Session } from './session';

/** For some events having any one of these permissions is needed to be told. */
const PERMISSIONS_OF_EVENT: Readonly<Record<string, bigint>> = {
  GUILD_BAN_ADD: Permission.BanMembers | Permission.ViewAuditLog,
  GUILD_BAN_REMOVE: Permission.BanMembers | Permission.ViewAuditLog,
  GUILD_AUDIT_LOG_ENTRY_CREATE: Permission.ViewAuditLog,
  AUTO_MODERATION_RULE_CREATE: Permission.ManageGuild,
  AUTO_MODERATION_RULE_UPDATE: Permission.ManageGuild,
  AUTO_MODERATION_RULE_DELETE: Permission.ManageGuild,
  AUTO_MODERATION_ACTION_EXECUTION: Permission.ManageGuild,
};

/** Whether Discord tells this session of the event: application, shard, intents, membership and permissions. */
export function isAudience(world: World, session: Session, event: WorldEvent): boolean {
  const botId = session.application.id;
  if (event.applicationId !== undefined && event.applicationId !== botId) return false;
  if (!hasIntent(session, event)) return false;
  if (event.guildId === undefined) return hearsDirectly(world, session, event);
  if (!session.ownsGuild(event.guildId)) return false;
  if (event.applicationId !== undefined) return true;
  const guild = world.guilds.get(event.guildId);
  if (!guild?.members.has(botId) || guild.unavailable) return false;
  if (event.name === 'GUILD_MEMBER_ADD' && event.userId === botId) return false;
  return mayHear(guild, botId, event);
}

function hasIntent(session: Session, event: WorldEvent): boolean {
  const needed = INTENTS_OF_EVENT[event.name];
  const aboutItself = event.name === 'GUILD_MEMBER_UPDATE' && event.userId === session.application.id;
  if (needed === undefined || aboutItself) return true;
  const elsewhere = event.guildId === undefined ? Intent.GuildMessages : Intent.DirectMessages;
  return (session.intents & needed & ~elsewhere) !== 0;
}

function hearsDirectly(world: World, session: Session, event: WorldEvent): boolean {
  if (session.shard[0] !== 0) return false;
  if (event.applicationId !== undefined) return true;
  const recipients = world.directChannels.get(event.channelId ?? '')?.recipients ?? [];
  return recipients.some((user) => user.id === session.application.id);
}

function mayHear(guild: Guild, botId: string, event: WorldEvent): boolean {
  const anyOf = PERMISSIONS_OF_EVENT[event.name];
  if (anyOf !== undefined && (guildPermissions(guild, botId) & anyOf) === 0n) return false;
  const channel = guild.channels.get(event.channelId ?? '');
  return !channel || (channelPermissions(guild, botId, channel) & Permission.ViewChannel) !== 0n;
}
