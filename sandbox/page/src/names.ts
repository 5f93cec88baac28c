import type {
  ChannelView,
  DirectChannelView,
  GuildView,
  MemberView,
  RoleView,
  Snapshot,
  UserView,
} from '../../contract/snapshot';

/** A user by id; null for an id nobody has here. */
export function userOf(snapshot: Snapshot, userId: string): UserView | null {
  return snapshot.users.find(({ id }) => id === userId) ?? null;
}

/** What somebody is called; the id itself where nobody is known by it. */
export function nameOf(snapshot: Snapshot, userId: string): string {
  return userOf(snapshot, userId)?.name ?? userId;
}

/** The guild that a channel is in; null for direct messages. */
export function guildWith(snapshot: Snapshot, channelId: string): GuildView | null {
  return snapshot.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId)) ?? null;
}

/** A channel of any guild. */
export function channelOf(snapshot: Snapshot, channelId: string): ChannelView | null {
  return guildWith(snapshot, channelId)?.channels.find(({ id }) => id === channelId) ?? null;
}

/** The channels of a guild that somebody sees, in their order. */
export function channelsSeenBy({ channels }: GuildView, userId: string): ChannelView[] {
  return channels.filter(({ visibleTo }) => visibleTo.includes(userId));
}

/** `#general`; `@spencer` for the direct messages of spencer; the id itself where there is none. */
export function channelName(snapshot: Snapshot, channelId: string): string {
  const channel = channelOf(snapshot, channelId);
  if (channel) return `#${channel.name}`;
  const direct = snapshot.directChannels.find(({ id }) => id === channelId);
  return direct ? `@${nameOf(snapshot, direct.userId)}` : channelId;
}

/** The bot that somebody has direct messages with; null while there is none to be read. */
export function botIn(snapshot: Snapshot, { id, userId }: DirectChannelView): UserView | null {
  const answer = snapshot.messages.find(({ channelId, authorId }) => channelId === id && authorId !== userId);
  return answer ? userOf(snapshot, answer.authorId) : null;
}

/** A guild by id. */
export function guildOf(snapshot: Snapshot, guildId: string): GuildView | null {
  return snapshot.guilds.find(({ id }) => id === guildId) ?? null;
}

/** A role of any guild. */
export function roleOf(snapshot: Snapshot, roleId: string): RoleView | null {
  for (const { roles } of snapshot.guilds) {
    const found = roles.find(({ id }) => id === roleId);
    if (found) return found;
  }
  return null;
}

/** The membership of somebody; null where they are not in the guild. */
export function memberOf(guild: GuildView, userId: string): MemberView | null {
  return guild.members.find((member) => member.userId === userId) ?? null;
}

/** What somebody is called in a guild: their nick where they have one. */
export function nameIn(snapshot: Snapshot, guild: GuildView, userId: string): string {
  return memberOf(guild, userId)?.nick ?? nameOf(snapshot, userId);
}
