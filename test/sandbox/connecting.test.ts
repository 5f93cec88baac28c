import { Client, Events } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import { connect, createClient } from './stage';

let discord: PretendDiscord;
let client: Client;

beforeEach(async () => {
  discord = await PretendDiscord.start();
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

function aGuildWithABot(privilegedIntents?: number) {
  const app = discord.createApplication({
    name: 'Bailiff',
    ...(privilegedIntents === undefined ? {} : { privilegedIntents }),
  });
  const owner = discord.createUser({ name: 'owner' });
  const guild = discord.createGuild({ name: 'Courthouse', owner });
  guild.createChannel({ name: 'general' });
  guild.addBot(app, { permissions: Permission.BanMembers, position: 3 });
  return { app, owner, guild };
}

/** The code a shard is closed with for good. */
function closeCode(): Promise<number> {
  return new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
}

describe('identifying', () => {
  it('makes a bot ready with its guilds, their channels, roles and itself as the only member', async () => {
    const { app, guild } = aGuildWithABot();
    client = createClient(discord, 7);
    await connect(client, app.token);
    const seen = client.guilds.cache.get(guild.id);
    expect(seen?.available).toBe(true);
    expect(seen?.channels.cache.map(({ name }) => name)).toEqual(['general']);
    expect(seen?.roles.cache.map(({ name }) => name).sort()).toEqual(['@everyone', 'Bailiff']);
    expect(seen?.members.cache.map(({ id }) => id)).toEqual([app.id]);
    expect(seen?.members.me?.permissions.has('BanMembers')).toBe(true);
    expect(seen?.memberCount).toBe(2);
  });

  it('leaves guilds out that the bot is not in', async () => {
    const { app, owner } = aGuildWithABot();
    const elsewhere = discord.createGuild({ name: 'Elsewhere', owner });
    client = createClient(discord, 7);
    await connect(client, app.token);
    expect(client.guilds.cache.has(elsewhere.id)).toBe(false);
  });

  it('rejects a wrong token before the gateway is asked', async () => {
    aGuildWithABot();
    client = createClient(discord, 1);
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
    expect(discord.requests.map(({ status }) => status)).toEqual([401]);
  });

  it('closes with 4014 for an intent the portal does not allow', async () => {
    const { app } = aGuildWithABot(0);
    client = createClient(discord, 3);
    const closed = closeCode();
    await Promise.race([client.login(app.token).catch(() => undefined), closed]);
    expect(await closed).toBe(4014);
  });

  it('takes one of the session starts, and beyond the last one costs the bot its token', async () => {
    const { app } = aGuildWithABot();
    const { token } = app;
    discord.gateway.sessionStarts.limit(1, 60_000);
    client = createClient(discord, 1);
    await connect(client, token);
    expect(discord.gateway.sessionStarts.payload()).toMatchObject({ remaining: 0 });
    const closed = closeCode();
    discord.gateway.invalidateSession(false);
    expect(await closed).toBe(4004);
    expect(app.token).not.toBe(token);
  }, 15_000);

  it('closes with 4013 for an intent that does not exist', async () => {
    const { app } = aGuildWithABot();
    client = createClient(discord, 1 << 30);
    const closed = closeCode();
    await Promise.race([client.login(app.token).catch(() => undefined), closed]);
    expect(await closed).toBe(4013);
  });
});

describe('sharding', () => {
  it('shows each shard its own guilds and no others', async () => {
    const { app, owner } = aGuildWithABot();
    const guilds = ['1478531976024686592', '1478531976028880896'].map((id) => {
      const guild = discord.createGuild({ name: id, owner, id });
      guild.addBot(app, { permissions: 0n });
      return guild;
    });
    client = new Client({ intents: 1, shards: [1], shardCount: 2, rest: { api: discord.apiUrl } });
    await connect(client, app.token);
    const isMine = (id: string) => (BigInt(id) >> 22n) % 2n === 1n;
    const all = [...discord.world.guilds.keys()];
    expect(guilds.some(({ id }) => isMine(id))).toBe(true);
    expect(guilds.some(({ id }) => !isMine(id))).toBe(true);
    expect([...client.guilds.cache.keys()].sort()).toEqual(all.filter(isMine).sort());
  });
});

describe('a guild', () => {
  it('appears when the bot is added and disappears when it is removed', async () => {
    const { app, owner } = aGuildWithABot();
    client = createClient(discord, 1);
    await connect(client, app.token);
    const created = new Promise((resolve) => client.once(Events.GuildCreate, ({ id }) => resolve(id)));
    const guild = discord.createGuild({ name: 'New', owner });
    guild.addBot(app, { permissions: 0n });
    expect(await created).toBe(guild.id);
    const removed = new Promise((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)));
    guild.removeBot(app);
    expect(await removed).toBe(guild.id);
    expect([...guild.roles.values()].map(({ name }) => name)).toEqual(['@everyone']);
  });

  it('in an outage is unavailable, not gone, and comes back', async () => {
    const { app, guild } = aGuildWithABot();
    client = createClient(discord, 1);
    await connect(client, app.token);
    const gone = new Promise((resolve) => client.once(Events.GuildUnavailable, ({ id }) => resolve(id)));
    discord.gateway.makeUnavailable(guild);
    expect(await gone).toBe(guild.id);
    expect(client.guilds.cache.has(guild.id)).toBe(true);
    const back = new Promise((resolve) => client.once(Events.GuildAvailable, ({ id }) => resolve(id)));
    discord.gateway.makeAvailable(guild);
    expect(await back).toBe(guild.id);
  });
});
