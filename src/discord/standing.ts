import { type Client, type Guild, type GuildMember, RESTJSONErrorCodes, type User } from 'discord.js';
import type { BatchDiscord } from '../moderation/batch/batch-discord';
import { pagesOf } from '../moderation/batch/pages-of';
import { cleanName } from '../moderation/clean-text';
import type { Discord, Sight } from '../moderation/discord';
import { done, type Result, refuse } from '../moderation/refusal';
import type { Actor, Permission, Rank, RoleState, Standing, Standings, Target } from '../moderation/standing';
import { look } from './ask';

const permissions = [
  'BanMembers',
  'KickMembers',
  'ModerateMembers',
  'ManageRoles',
  'ManageChannels',
  'ManageGuild',
] as const satisfies readonly Permission[];

type Query = Parameters<Discord['standing']>[0];

/** Reads who stands where: from what the gateway keeps current, and by asking for whom it does not know. */
export async function readStanding(client: Client<true>, query: Query): Promise<Result<Standing>> {
  const guild = client.guilds.cache.get(query.guildId);
  if (!guild?.available) return refuse({ code: 'guild_unavailable' });
  const [bot, moderator, user, member] = await Promise.all([
    findMember(guild, client.user.id),
    findMember(guild, query.moderatorId),
    query.lookUpMember || query.lookUpUser !== false
      ? findUser(client, query.userId)
      : ({ seen: 'absent' } as const),
    query.lookUpMember ? findMember(guild, query.userId) : ({ seen: 'absent' } as const),
  ]);
  if (query.lookUpMember && !query.mayBeUnknown && user.seen === 'absent')
    return refuse({ code: 'unknown_user' });
  const sights: Sight<unknown>[] = [bot, moderator, member, ...(query.lookUpMember ? [user] : [])];
  if (sights.some((sight) => sight.seen === 'unknown' && sight.refused)) {
    return refuse({ code: 'discord_refuses' });
  }
  const isUnseen = sights.some(({ seen }) => seen === 'unknown');
  if (isUnseen || bot.seen !== 'present' || moderator.seen !== 'present') {
    return refuse({ code: 'discord_silent' });
  }
  return done({
    guild: { id: guild.id, name: guild.name, ownerId: guild.ownerId },
    bot: actor(bot.value),
    moderator: actor(moderator.value),
    target: target(
      query.userId,
      user.seen === 'present' ? user.value : null,
      member.seen === 'present' ? member.value : null,
    ),
  });
}

/** The most members that one request to the gateway is answered with (Discord: "Request Guild Members"). */
const membersPerRequest = 100;

/** As {@link readStanding}, of many at once: whom the gateway does not keep current, it is asked for in hundreds. */
export async function readStandings(
  client: Client<true>,
  { guildId, moderatorId, userIds }: Parameters<BatchDiscord['standings']>[0],
): Promise<Result<Standings>> {
  const guild = client.guilds.cache.get(guildId);
  if (!guild?.available) return refuse({ code: 'guild_unavailable' });
  const [bot, moderator, members] = await Promise.all([
    findMember(guild, client.user.id),
    findMember(guild, moderatorId),
    findMembers(guild, userIds),
  ]);
  if (bot.seen !== 'present' || moderator.seen !== 'present' || members.seen !== 'present') {
    return refuse({ code: 'discord_silent' });
  }
  const targetOf = (id: string) => {
    const member = members.value.get(id) ?? null;
    return target(id, member?.user ?? client.users.cache.get(id) ?? null, member);
  };
  return done({
    guild: { id: guild.id, name: guild.name, ownerId: guild.ownerId },
    bot: actor(bot.value),
    moderator: actor(moderator.value),
    targets: new Map(userIds.map((id) => [id, targetOf(id)])),
  });
}

async function findMembers(
  guild: Guild,
  userIds: readonly string[],
): Promise<Sight<ReadonlyMap<string, GuildMember>>> {
  // Whoever comes may take the place of whoever is kept: those are held on to before others are asked for.
  const known = new Map(
    userIds.flatMap((id) => guild.members.cache.get(id) ?? []).map((one) => [one.id, one]),
  );
  const unknown = pagesOf(
    userIds.filter((id) => !known.has(id)),
    membersPerRequest,
  );
  return look(async () => {
    const pages = await Promise.all(unknown.map((page) => guild.members.fetch({ user: page })));
    return new Map(
      [...known.values(), ...pages.flatMap((page) => [...page.values()])].map((one) => [one.id, one]),
    );
  });
}

/** Somebody's name and kind; null when Discord does not say. Of an account that is gone there is no name. */
export async function findPerson(
  client: Client<true>,
  userId: string,
): Promise<{ readonly name: string | null; readonly isBot: boolean } | null> {
  const user = await findUser(client, userId);
  if (user.seen === 'unknown') return null;
  return user.seen === 'present'
    ? { name: cleanName(user.value.username), isBot: user.value.bot }
    : { name: null, isBot: false };
}

/** The roles of a member but @everyone, and whether the bot may move each. */
export function roleStates(guild: Guild, roleIds: readonly string[]): RoleState[] {
  return roleIds
    .filter((id) => id !== guild.id)
    .map((id) => ({ id, name: guild.roles.cache.get(id)?.name ?? id, movable: isMovable(guild, id) }));
}

/** Whether the bot may give and take a role: not managed by Discord, and below its own highest. */
export function isMovable(guild: Guild, roleId: string): boolean {
  const role = guild.roles.cache.get(roleId);
  const highest = guild.members.me?.roles.highest;
  if (!role || !highest || role.managed || roleId === guild.id) return false;
  return highest.comparePositionTo(role) > 0;
}

/** Whether somebody stands above a role; the owner does above every one. Whoever cannot be asked for does not. */
export async function standsAbove(
  guild: Guild | undefined,
  userId: string,
  roleId: string,
): Promise<boolean> {
  const role = guild?.roles.cache.get(roleId);
  if (!guild || !role || guild.ownerId === userId) return role !== undefined;
  const member = await findMember(guild, userId);
  return member.seen === 'present' && member.value.roles.highest.comparePositionTo(role) > 0;
}

export async function findMember(guild: Guild, userId: string): Promise<Sight<GuildMember>> {
  const { UnknownMember, UnknownUser } = RESTJSONErrorCodes;
  return look(() => guild.members.fetch(userId), UnknownMember, UnknownUser);
}

async function findUser(client: Client<true>, userId: string): Promise<Sight<User>> {
  return look(() => client.users.fetch(userId), RESTJSONErrorCodes.UnknownUser);
}

function actor(member: GuildMember): Actor {
  return {
    id: member.id,
    name: cleanName(member.user.username) ?? member.id,
    permissions: new Set(permissions.filter((name) => member.permissions.has(name))),
    isTimedOut: member.isCommunicationDisabled() && !member.permissions.has('Administrator'),
    rank: rank(member),
  };
}

function target(id: string, user: User | null, member: GuildMember | null): Target {
  return {
    id,
    name: user && cleanName(user.username),
    isBot: user?.bot ?? false,
    member: member && {
      rank: rank(member),
      roles: roleStates(member.guild, [...member.roles.cache.keys()]),
      isAdministrator: member.permissions.has('Administrator'),
      joinedAt: member.joinedAt,
    },
  };
}

function rank(member: GuildMember): Rank {
  const { position, id } = member.roles.highest;
  return { position, roleId: id };
}
