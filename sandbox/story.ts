import type { PretendDiscord } from './discord/pretend-discord';
import type { Application } from './discord/world/application';

const permission = {
  kickMembers: 1n << 1n,
  banMembers: 1n << 2n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  readMessageHistory: 1n << 16n,
  moderateMembers: 1n << 40n,
  /** Exactly what the invite link of the README asks for. */
  bot: [1, 2, 4, 5, 6, 7, 10, 11, 13, 14, 15, 16, 20, 21, 28, 34, 35, 36, 38, 40]
    .map((bit) => 1n << BigInt(bit))
    .reduce((sum, bit) => sum | bit),
} as const;

/** A small server with people in it: what the tour plays on. */
export type Story = ReturnType<typeof tellStory>;

/** Sets the scene: a server, its owner, a moderator, a member who spams, and the bot with its role in place. */
export function tellStory(discord: PretendDiscord) {
  const app: Application = discord.createApplication({ name: 'Bailiff' });
  const owner = discord.createUser({ name: 'olivia' });
  const moderator = discord.createUser({ name: 'mara' });
  const member = discord.createUser({ name: 'spencer' });
  const guild = discord.createGuild({ name: 'The Lighthouse', owner });
  const members = guild.createRole({ name: 'Regular', permissions: 0n });
  const moderators = guild.createRole({
    name: 'Moderator',
    permissions: permission.kickMembers | permission.banMembers | permission.moderateMembers,
  });
  const general = guild.createChannel({ name: 'general' });
  const log = guild.createChannel({ name: 'mod-log' });
  guild.addMember(owner);
  guild.addMember(moderator, { roles: [moderators] });
  guild.addMember(member, { roles: [members] });
  guild.addBot(app, { permissions: permission.bot });
  guild.setRolePosition(guild.botRole(app), 10);
  return { app, guild, owner, moderator, member, general, log, members } as const;
}
