import { Events, GatewayIntentBits } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

afterEach(() => stage.close());

/** The names of the events told to the bot since the last reset. */
const told = () =>
  stage.discord.gatewayLog.flatMap(({ direction, event }) => (direction === 'sent' && event ? [event] : []));

/** A ban, a join, a message and a new channel by people. */
async function somethingOfEverything(): Promise<void> {
  const { discord, guild, owner, alice, bob, general } = stage;
  discord.auditLogDelayMs = null;
  discord.reset();
  await discord.as(alice).sends(general, 'hello');
  await discord.as(owner).createsChannel(guild, { name: 'new' });
  await discord.as(owner).bans(guild, bob);
  await discord.as(discord.createUser({ name: 'carol' })).joins(guild);
}

it('are told by intent: with GUILDS alone, nothing about members, bans and messages', async () => {
  stage = await setStage({ intents: GatewayIntentBits.Guilds });
  await somethingOfEverything();
  expect(told()).toEqual(['CHANNEL_CREATE']);
});

it('are told by intent: with all that moderation needs, each of them', async () => {
  stage = await setStage({ intents: 7 | GatewayIntentBits.GuildMessages });
  await somethingOfEverything();
  expect(told().sort()).toEqual([
    'CHANNEL_CREATE',
    'GUILD_AUDIT_LOG_ENTRY_CREATE',
    'GUILD_AUDIT_LOG_ENTRY_CREATE',
    'GUILD_BAN_ADD',
    'GUILD_MEMBER_ADD',
    'GUILD_MEMBER_REMOVE',
    'MESSAGE_CREATE',
  ]);
});

it('are told by permission: without any, neither bans nor the audit log', async () => {
  stage = await setStage({ permissions: 0n });
  await somethingOfEverything();
  expect(told().sort()).toEqual(['CHANNEL_CREATE', 'GUILD_MEMBER_ADD', 'GUILD_MEMBER_REMOVE']);
});

it('of a channel that is hidden from the bot are not told', async () => {
  stage = await setStage({ permissions: 0n, intents: 1 | GatewayIntentBits.GuildMessages });
  const { discord, guild, general, alice, owner } = stage;
  general.overwrites.set(guild.id, { id: guild.id, type: 'role', allow: 0n, deny: Permission.ViewChannel });
  discord.reset();
  await discord.as(owner).sends(general, 'hidden');
  expect(told()).toEqual([]);
  expect(await refusalOf(discord.as(alice).sends(general, 'x'))).toBe(50001);
});

it('may come twice, as Discord does not promise otherwise', async () => {
  stage = await setStage();
  const { discord, guild, bob, client } = stage;
  let heard = 0;
  const twice = new Promise<void>((resolve) =>
    client.on(Events.GuildBanAdd, () => ++heard === 2 && resolve()),
  );
  const event = {
    name: 'GUILD_BAN_ADD',
    guildId: guild.id,
    data: { guild_id: guild.id, user: bob.payload() },
  };
  discord.gateway.publish(event);
  discord.gateway.publish(event);
  await twice;
  expect(guild.bans.size).toBe(0);
});
