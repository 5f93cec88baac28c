import { Events } from 'discord.js';
import { type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

const received = (op: number) =>
  stage.discord.gatewayLog.filter((entry) => entry.direction === 'received' && entry.op === op);

/** Waits until the bot is away, bans somebody meanwhile, and tells whom the bot heard of once it is back. */
async function bannedWhileAway(): Promise<string> {
  const { discord, guild, owner, bob, client } = stage;
  const heard = new Promise<string>((resolve) =>
    client.once(Events.GuildBanAdd, ({ user }) => resolve(user.id)),
  );
  await discord.until(() => discord.gateway.connected().length === 0, { what: 'the bot to be away' });
  await discord.as(owner).bans(guild, bob);
  return heard;
}

it('replays what was missed after a dropped connection, in order, and then says RESUMED', async () => {
  const resumed = new Promise((resolve) => stage.client.once(Events.ShardResume, resolve));
  stage.discord.gateway.dropSockets();
  expect(await bannedWhileAway()).toBe(stage.bob.id);
  await resumed;
  expect(received(6)).toHaveLength(1);
  expect(received(2)).toHaveLength(1);
  const sent = stage.discord.gatewayLog.filter(({ direction, op }) => direction === 'sent' && op === 0);
  const events = sent.map(({ event }) => event);
  const since = events.slice(events.indexOf('GUILD_BAN_ADD'));
  expect(since).toEqual([
    'GUILD_BAN_ADD',
    'GUILD_MEMBER_REMOVE',
    ...since.filter((event) => event === 'GUILD_AUDIT_LOG_ENTRY_CREATE'),
    'RESUMED',
  ]);
});

it('an event may come more than once, with what is replayed and at any other time', async () => {
  const { discord, client, guild, owner, bob } = stage;
  const heard: string[] = [];
  client.on(Events.GuildBanAdd, ({ user }) => heard.push(user.id));
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  await discord.as(owner).bans(guild, bob);
  discord.gateway.dropSockets();
  await discord.until(() => discord.gateway.connected().length === 0, { what: 'the bot to be away' });
  discord.gateway.repeat('GUILD_BAN_ADD');
  await resumed;
  expect(heard).toEqual([bob.id, bob.id]);
  const third = new Promise((resolve) => client.once(Events.GuildBanAdd, resolve));
  discord.gateway.repeat('GUILD_BAN_ADD');
  await third;
});

it('op 7 makes a bot come back and resume', async () => {
  stage.discord.gateway.requestReconnect();
  expect(await bannedWhileAway()).toBe(stage.bob.id);
  expect(received(6)).toHaveLength(1);
});

it('a resumable close code makes a bot come back and resume', async () => {
  stage.discord.gateway.closeSockets(4000);
  expect(await bannedWhileAway()).toBe(stage.bob.id);
  expect(received(6)).toHaveLength(1);
});

it('an invalid session makes a bot identify anew, and what it missed is gone', async () => {
  const { discord, guild, owner, bob, client } = stage;
  let heard = 0;
  client.on(Events.GuildBanAdd, () => (heard += 1));
  const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  discord.gateway.invalidateSession(false);
  await discord.as(owner).bans(guild, bob);
  await ready;
  expect(received(2)).toHaveLength(2);
  expect(received(6)).toHaveLength(0);
  expect(heard).toBe(0);
}, 15_000);

it('a session away for more than five minutes cannot be resumed', async () => {
  const { discord, client } = stage;
  const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  discord.gateway.dropSockets();
  await discord.until(() => discord.gateway.connected().length === 0, { what: 'the bot to be away' });
  discord.advance(6 * 60_000);
  await ready;
  expect(received(2)).toHaveLength(2);
  expect(received(6)).toHaveLength(1);
  expect(discord.gatewayLog.some(({ event }) => event === 'RESUMED')).toBe(false);
}, 15_000);
