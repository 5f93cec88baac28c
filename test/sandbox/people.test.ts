import { ApplicationCommandType, Events } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

it('act within their permissions and rank only', async () => {
  const { discord, guild, boss, alice, bob, owner, memberRole } = stage;
  expect(await refusalOf(discord.as(alice).bans(guild, bob))).toBe(50013);
  expect(await refusalOf(discord.as(boss).kicks(guild, bob))).toBe(50013);
  expect(await refusalOf(discord.as(boss).bans(guild, owner))).toBe(50013);
  expect(await refusalOf(discord.as(alice).givesRole(guild, alice, memberRole))).toBe(50013);
  await discord.as(boss).bans(guild, bob, { reason: 'spam' });
  expect(guild.bans.get(bob.id)?.reason).toBe('spam');
});

it('speak the language of their client, in a server with a language of its own', async () => {
  const { discord, app, owner } = stage;
  const dora = discord.createUser({ name: 'dora', locale: 'de' });
  const guild = discord.createGuild({ name: 'Gericht', owner, preferredLocale: 'es-ES' });
  guild.addMember(dora);
  const general = guild.createChannel({ name: 'general' });
  guild.addBot(app, { permissions: Permission.Administrator });
  await stage.client.application?.commands.set([{ name: 'say', description: 'Says' }]);
  const heard = new Promise((resolve) => {
    stage.client.once(Events.InteractionCreate, ({ locale, guildLocale, guild: where }) => {
      resolve([locale, guildLocale, where?.preferredLocale]);
    });
  });
  await discord.as(dora).command(guild, general, 'say');
  expect(await heard).toEqual(['de', 'es-ES', 'es-ES']);
});

it('cannot come back while they are banned', async () => {
  const { discord, guild, owner, bob } = stage;
  await discord.as(owner).bans(guild, bob);
  expect(await refusalOf(discord.as(bob).joins(guild))).toBe(40007);
  await discord.as(owner).unbans(guild, bob);
  await discord.as(bob).joins(guild);
  expect(guild.members.has(bob.id)).toBe(true);
});

it('of one rank cannot act on each other, the older of two roles of one position ranking higher', async () => {
  const { discord, guild } = stage;
  const [older, younger] = ['older', 'younger'].map((name) => {
    const user = discord.createUser({ name });
    guild.addMember(user, {
      roles: [guild.createRole({ name, permissions: Permission.BanMembers, position: 3 })],
    });
    return user;
  });
  const twin = discord.createUser({ name: 'twin' });
  guild.addMember(twin, { roles: [...guild.roles.values()].filter(({ name }) => name === 'older') });
  if (!older || !younger) throw new Error('Nobody there.');
  expect(await refusalOf(discord.as(younger).bans(guild, older))).toBe(50013);
  expect(await refusalOf(discord.as(twin).bans(guild, older))).toBe(50013);
  await discord.as(older).bans(guild, younger);
  expect(guild.bans.has(younger.id)).toBe(true);
});

it('use menus on users and messages', async () => {
  const { discord, guild, general, alice, bob, seen, client } = stage;
  await seen.commands.set([
    { name: 'Warn', type: ApplicationCommandType.User },
    { name: 'Report message', type: ApplicationCommandType.Message },
  ]);
  client.on(Events.InteractionCreate, (asked) => {
    if (asked.isUserContextMenuCommand()) void asked.reply(`user ${asked.targetUser.username}`);
    if (asked.isMessageContextMenuCommand()) void asked.reply(`message ${asked.targetMessage.content}`);
  });
  const message = await discord.as(bob).sends(general, 'rude');
  const onUser = await discord.as(alice).userMenu(guild, general, 'Warn', bob);
  expect((await onUser.answer()).content).toBe('user bob');
  const onMessage = await discord.as(alice).messageMenu(guild, general, 'Report message', message);
  expect((await onMessage.answer()).content).toBe('message rude');
  await expect(discord.as(alice).userMenu(guild, general, 'Report message', bob)).rejects.toThrow(
    'named "Report message"',
  );
});

it('use no commands where they may not, nor while they are timed out', async () => {
  const { discord, guild, general, owner, bob, seen } = stage;
  await seen.commands.set([{ name: 'ping', description: 'Answers' }]);
  const types = () => discord.as(bob).command(guild, general, 'ping');
  await expect(types()).resolves.toBeDefined();
  await discord.as(owner).timesOut(guild, bob, discord.now() + 60_000);
  await expect(types()).rejects.toThrow('bob cannot use commands in #general');
});
