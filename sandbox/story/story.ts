import { invitedPermissions } from '../../src/setup/invitation';
import { snowflakeAt } from '../discord/foundation/snowflake';
import { Permission } from '../discord/permissions/permission';
import type { PretendDiscord } from '../discord/pretend-discord';
import type { Application } from '../discord/world/application';
import type { Channel } from '../discord/world/channel';
import type { Guild } from '../discord/world/guild';
import type { Overwrite } from '../discord/world/overwrite';
import type { Role } from '../discord/world/role';
import type { User } from '../discord/world/user';
import { storyPermissions } from './story-permissions';

/** A lively server with people in it, a second one that is hardly set up, and somebody who is in neither. */
export type Story = ReturnType<typeof tellStory>;

const dayMs = 24 * 3_600_000;

/** Who is in the story, in the order in which the page offers to be them, and how many days ago they came. */
const people = {
  olivia: { part: 'Owner', madeDaysAgo: 2400, joinedDaysAgo: 900 },
  ada: { part: 'Admin', madeDaysAgo: 2010, joinedDaysAgo: 880 },
  mara: { part: 'Moderator', madeDaysAgo: 1800, joinedDaysAgo: 700 },
  max: { part: 'Moderator', madeDaysAgo: 1520, joinedDaysAgo: 640 },
  spencer: { part: 'Member', madeDaysAgo: 9, joinedDaysAgo: 6 },
  finn: { part: 'Member', madeDaysAgo: 1100, joinedDaysAgo: 400 },
  nora: { part: 'Member', madeDaysAgo: 1310, joinedDaysAgo: 420 },
  theo: { part: 'Member', madeDaysAgo: 300, joinedDaysAgo: 90 },
  ivy: { part: 'Booster', madeDaysAgo: 1600, joinedDaysAgo: 800 },
  pip: { part: 'Member', madeDaysAgo: 510, joinedDaysAgo: 120 },
  vince: { part: 'Member', madeDaysAgo: 2100, joinedDaysAgo: 210 },
  quinn: { part: 'Outside of the server', madeDaysAgo: 730, joinedDaysAgo: 0 },
} as const;

type Name = keyof typeof people;
type Cast = Readonly<Record<Name, User>>;

/** Sets the scene: servers, roles, channels, people, and the bot with its role in place. */
export function tellStory(discord: PretendDiscord) {
  const app = discord.createApplication({ name: 'Bailiff' });
  const cast = createCast(discord);
  const lighthouse = buildLighthouse(discord, app, cast);
  buildWorkshop(discord, app, cast);
  const parts = Object.entries(people).map(([name, { part }]) => ({ user: cast[name as Name], part }));
  return { app, cast, parts, ...lighthouse } as const;
}

/** An account's id says when it was made. */
function createCast(discord: PretendDiscord): Cast {
  const users = Object.entries(people).map(([name, { madeDaysAgo }]) => {
    const id = snowflakeAt(discord.now() - madeDaysAgo * dayMs).toString();
    return [name, discord.createUser({ name, id })] as const;
  });
  return Object.fromEntries(users) as Record<Name, User>;
}

function buildLighthouse(discord: PretendDiscord, app: Application, cast: Cast) {
  const guild = discord.createGuild({ name: 'The Lighthouse', owner: cast.olivia });
  const roles = createRoles(guild);
  const channels = createChannels(guild, roles);
  const { admin, moderator, regular, artist, booster } = roles;
  const join = (user: User, ...held: Role[]) => {
    const joinedAt = discord.now() - people[user.name as Name].joinedDaysAgo * dayMs;
    return guild.addMember(user, { roles: held, joinedAt });
  };
  join(cast.ada, admin, regular);
  for (const user of [cast.mara, cast.max]) join(user, moderator, regular);
  for (const user of [cast.spencer, cast.theo, cast.pip, cast.vince]) join(user, regular);
  for (const user of [cast.finn, cast.nora]) join(user, artist, regular);
  join(cast.ivy, booster, artist, regular);
  guild.addBot(app, { permissions: invitedPermissions });
  guild.setRolePosition(guild.botRole(app), 8);
  letIn(channels.staff, guild.botRole(app), guild);
  return { guild, roles, ...channels } as const;
}

function createRoles(guild: Guild) {
  const make = (name: string, position: number, color: number, permissions: bigint = storyPermissions.none) =>
    guild.createRole({ name, position, color, permissions, hoist: true });
  return {
    admin: make('Admin', 7, 0xe67e22, storyPermissions.administrator),
    moderator: make('Moderator', 6, 0x3498db, storyPermissions.moderator),
    booster: guild.createRole({
      ...{ name: 'Booster', position: 5, color: 0xf47fff, permissions: 0n, hoist: true },
      tags: { premium_subscriber: null },
    }),
    artist: make('Artist', 4, 0x1abc9c),
    regular: make('Regular', 3, 0x95a5a6),
    jailed: make('Jailed', 2, 0x992d22),
  };
}

function createChannels(guild: Guild, { moderator }: ReturnType<typeof createRoles>) {
  const see = Permission.ViewChannel;
  const hidden: Overwrite = { id: guild.id, type: 'role', allow: 0n, deny: see };
  const forStaff: Overwrite = { id: moderator.id, type: 'role', allow: see, deny: 0n };
  const open = (name: string, topic: string) => guild.createChannel({ name, topic });
  const closed = (name: string, topic: string) =>
    guild.createChannel({ name, topic, overwrites: [hidden, forStaff] });
  const general = open('general', 'Anything under the sun');
  const art = open('art', 'Show what you made');
  const help = open('help', 'Ask; somebody knows');
  const reports = closed('reports', 'What people reported');
  const log = closed('mod-log', 'Every case, as Bailiff posts it');
  return { general, art, help, reports, log, staff: [reports, log] };
}

/** The bot sees the channels of the staff. */
function letIn(channels: readonly Channel[], role: Role, guild: Guild): void {
  for (const channel of channels) {
    channel.overwrites.set(role.id, {
      ...{ id: role.id, type: 'role', deny: 0n },
      allow: Permission.ViewChannel,
    });
    guild.publish('CHANNEL_UPDATE', channel.payload());
  }
}

/** A server where nothing was set up yet, and the role of the bot is where an invitation leaves it. */
function buildWorkshop(discord: PretendDiscord, app: Application, { nora, mara, finn }: Cast): void {
  const guild = discord.createGuild({ name: 'Nora’s Workshop', owner: nora });
  const helper = guild.createRole({ name: 'Helper', permissions: storyPermissions.moderator, hoist: true });
  guild.createChannel({ name: 'workbench', topic: 'Nothing is set up here: try /doctor' });
  guild.addMember(mara, { roles: [helper] });
  guild.addMember(finn);
  guild.addBot(app, { permissions: invitedPermissions });
}
