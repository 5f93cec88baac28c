import { Channel } from '../world/channel';
import { Guild } from '../world/guild';
import { Overwrite } from '../world/overwrite';
import { ALL_PERMISSIONS, Permission } from './permission';

const WHILE_TIMED_OUT = Permission.ViewChannel | Permission.ReadMessageHistory;
const NEEDS_SENDING =
  Permission.MentionEveryone | Permission.SendTtsMessages | Permission.AttachFiles | Permission.EmbedLinks;

/** What a member may do in the guild at large; nobody outside it may do anything. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  if (userId === guild.ownerId) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  let granted = guild.everyone.permissions;
  for (const roleId of member.roleIds) granted |= guild.roles.get(roleId)?.permissions ?? 0n;
  return (granted & Permission.Administrator) === 0n ? granted : ALL_PERMISSIONS;
}

/** What a member may do in a channel by its overwrites, as interactions state it: implicit denials not applied. */
export function channelPermissions(guild: Guild, userId: string, channel: Channel): bigint {
  const base = guildPermissions(guild, userId);
  const member = guild.members.get(userId);
  if (base === ALL_PERMISSIONS || !member) return base;
  const overwrites = governingChannel(guild, channel).overwrites;
  const roles = [...member.roleIds].flatMap((id) => overwrites.get(id) ?? []);
  const granted = apply(apply(base, overwrites.get(guild.id)), {
    deny: roles.reduce((bits, overwrite) => bits | overwrite.deny, 0n),
    allow: roles.reduce((bits, overwrite) => bits | overwrite.allow, 0n),
  });
  return apply(granted, overwrites.get(userId));
}

/** What a member can really do in a channel now; in a voice channel, without CONNECT, nothing but see it. */
export function effectivePermissions(guild: Guild, userId: string, channel: Channel): bigint {
  const granted = channelPermissions(guild, userId, channel);
  if (granted === ALL_PERMISSIONS) return granted;
  if ((granted & Permission.ViewChannel) === 0n) return 0n;
  if (channel.isVoice && (granted & Permission.Connect) === 0n) return Permission.ViewChannel;
  const timedOutUntil = guild.members.get(userId)?.timedOutUntil ?? 0;
  if (timedOutUntil > guild.now()) return granted & WHILE_TIMED_OUT;
  const sending = channel.isThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
  return (granted & sending) === 0n ? granted & ~NEEDS_SENDING : granted;
}

/** Threads have no overwrites of their own. */
function governingChannel(guild: Guild, channel: Channel): Channel {
  return (channel.isThread ? guild.channels.get(channel.parentId ?? '') : undefined) ?? channel;
}

function apply(bits: bigint, overwrite: Pick<Overwrite, 'allow' | 'deny'> | undefined): bigint {
  return overwrite ? (bits & ~overwrite.deny) | overwrite.allow : bits;
}
