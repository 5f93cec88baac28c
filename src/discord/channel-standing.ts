import {
  ChannelType,
  type Client,
  type GuildBasedChannel,
  type GuildMember,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { ChannelKind, ChannelPlace, ChannelStanding } from '../moderation/channels/channel-discord';
import { cleanName } from '../moderation/clean-text';
import type { Sight } from '../moderation/discord';
import { done, type Result, refuse } from '../moderation/refusal';
import type { Permission } from '../moderation/standing';
import { look } from './ask';
import { findMember } from './standing';

const permissions = [
  'ManageChannels',
  'ManageRoles',
  'ManageThreads',
  'ManageMessages',
  'ReadMessageHistory',
  'ViewChannel',
  'Connect',
] as const satisfies readonly Permission[];

const kinds: Partial<Record<ChannelType, ChannelKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildMedia]: 'forum',
  [ChannelType.GuildVoice]: 'voice',
  [ChannelType.GuildStageVoice]: 'stage',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.AnnouncementThread]: 'thread',
};

/** What a channel of this type is, as far as closing it and slowing it down goes. */
export function kindOf(type: ChannelType): ChannelKind {
  return kinds[type] ?? 'other';
}

/** Reads who may do what in a channel: from what the gateway keeps current, and by asking for what it does not know. */
export async function readChannelStanding(
  client: Client<true>,
  { guildId, channelId }: ChannelPlace,
  moderatorId: string,
): Promise<Result<ChannelStanding>> {
  const guild = client.guilds.cache.get(guildId);
  if (!guild?.available) return refuse({ code: 'guild_unavailable' });
  const { UnknownChannel } = RESTJSONErrorCodes;
  const [moderator, bot, channel] = await Promise.all([
    findMember(guild, moderatorId),
    findMember(guild, client.user.id),
    look(() => guild.channels.fetch(channelId), UnknownChannel),
  ]);
  if (isHidden(channel)) return refuse({ code: 'bot_lacks_in', permission: 'ViewChannel', channelId });
  if (channel.seen === 'absent') return refuse({ code: 'channel_gone', channelId });
  if (channel.seen !== 'present' || moderator.seen !== 'present' || bot.seen !== 'present') {
    return refuse({ code: 'discord_silent' });
  }
  if (!channel.value) return refuse({ code: 'channel_gone', channelId });
  return done({
    kind: kindOf(channel.value.type),
    moderator: {
      id: moderatorId,
      name: cleanName(moderator.value.user.username) ?? moderatorId,
      permissions: permissionsIn(channel.value, moderator.value),
      isTimedOut:
        moderator.value.isCommunicationDisabled() && !moderator.value.permissions.has('Administrator'),
    },
    bot: { permissions: permissionsIn(channel.value, bot.value) },
  });
}

function isHidden(channel: Sight<unknown>): boolean {
  return channel.seen === 'unknown' && channel.refused === true;
}

/** In a channel that is hidden from somebody, they may do nothing (Discord: "Implicit permissions"). */
function permissionsIn(channel: GuildBasedChannel, member: GuildMember): ReadonlySet<Permission> {
  const granted = channel.permissionsFor(member);
  if (!granted.has(PermissionFlagsBits.ViewChannel)) return new Set();
  return new Set(permissions.filter((name) => granted.has(name)));
}
