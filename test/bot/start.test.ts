import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotProcess } from '../../sandbox/bot-process';
import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import { freePort } from '../../sandbox/free-port';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { newFolder } from '../support/new-folder';

const entry = join(__dirname, '..', '..', 'dist', 'bot', 'start.js');

let database: TestDatabase;
let discord: PretendDiscord;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  discord = await PretendDiscord.start();
});
afterEach(() => discord.stop());
afterAll(() => database.drop());

/** Runs the bot until it ends by itself. */
async function run(env: Record<string, string>, cwd = tmpdir()) {
  const child = spawn(process.execPath, [entry], {
    cwd,
    env: { PATH: process.env['PATH'], HTTP_PORT: '0', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

describe('A start', () => {
  it('without a token says in two lines how to get one and that the sandbox needs none, and ends with 1', async () => {
    const { code, said } = await run({ DISCORD_TOKEN: '' });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(said).toMatch(/developers\/applications[\s\S]*npm run sandbox/);
  });

  it('names every fault of the settings at once', async () => {
    const { code, said } = await run({
      DATABASE_URL: 'mysql://x',
      EXPIRY_CRON: 'often',
      LOG_LEVEL: 'loud',
      SHARDS: '0-3',
    });
    expect(code).toBe(1);
    for (const name of ['DISCORD_TOKEN', 'DATABASE_URL', 'EXPIRY_CRON', 'LOG_LEVEL', 'SHARDS']) {
      expect(said).toContain(name);
    }
  });

  it('with a wrong token says so in one sentence, ends with 1, and asks Discord once', async () => {
    discord.createApplication({ name: 'Bailiff' });
    const { code, said } = await run({
      DISCORD_TOKEN: 'wrong',
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: database.url,
    });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain('does not accept DISCORD_TOKEN');
    expect(said).not.toContain(database.url);
    expect(discord.requests).toHaveLength(1);
  });

  it('without the intent it needs says which to switch on, and ends with 1', async () => {
    const app = discord.createApplication({ name: 'Bailiff', privilegedIntents: 0n });
    const { code, said } = await run({
      DISCORD_TOKEN: app.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: database.url,
    });
    expect(code).toBe(1);
    expect(said).toContain('Server Members Intent');
  });

  it('waits longer each time while Discord is down, and connects when it is back', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    discord.faults.add({ match: { operation: 'get_bot_gateway' }, times: 9, effect: badGateway(503) });
    const bot = await BotProcess.start({ discord, app, env: { DATABASE_URL: database.url } });
    const pauses = [...bot.output.matchAll(/trying again in (\d+) s/g)].map(([, seconds]) => Number(seconds));
    expect(pauses).toEqual([1, 2]);
    expect(await bot.stop()).toBe(0);
  });

  it('waits while Discord lets the bot start no more sessions: one more would cost it its token', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const { token } = app;
    const door = discord.faults.add({ match: { operation: 'get_bot_gateway' }, effect: { kind: 'hold' } });
    const bot = BotProcess.launch({ discord, app, env: { DATABASE_URL: database.url } });
    await door.reached;
    discord.gateway.sessionStarts.limit(0, 1_000);
    door.release();
    await bot.connected;
    expect(bot.output.match(/as many sessions as Discord lets it/g)).toHaveLength(1);
    expect(app.token).toBe(token);
    expect(await bot.stop()).toBe(0);
  });

  it('says that its port is taken and how to set another, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run({ DISCORD_TOKEN: 'x', HTTP_PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining(`127.0.0.1:${port}: set HTTP_PORT to`)]);
  });

  it('is alive and not ready while Discord does not answer, and ends though somebody asks after it', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const port = await freePort();
    const door = discord.faults.add({ match: { operation: 'get_bot_gateway' }, effect: { kind: 'hold' } });
    const env = { DATABASE_URL: database.url, HTTP_PORT: String(port) };
    const bot = BotProcess.launch({ discord, app, env });
    await door.reached;
    const [alive, ready] = await Promise.all(
      ['healthz', 'readyz'].map((path) => fetch(`http://127.0.0.1:${port}/${path}`)),
    );
    expect([alive?.status, ready?.status]).toEqual([200, 503]);
    expect(await ready?.json()).toMatchObject({
      checks: {
        gateway: { ok: false },
        database: { ok: true },
        migrations: { ok: true },
        endings: { ok: true },
      },
    });
    const asking = connect(port, '127.0.0.1');
    await once(asking, 'connect');
    asking.on('error', () => undefined).write('GET /healthz');
    door.release();
    await bot.connected;
    expect(await bot.stop()).toBe(0);
  });

  it('says when the database refuses it, without its password', async () => {
    const url = new URL(database.url);
    url.password = 'hunter2';
    const { code, said } = await run({ DISCORD_TOKEN: 'x', DATABASE_URL: url.href });
    expect(code).toBe(1);
    expect(said).toContain('database cannot be used');
    expect(said).not.toContain('hunter2');
  });

  it('waits for a database that is not there yet', async () => {
    const bot = BotProcess.launch({
      discord,
      app: discord.createApplication({ name: 'Bailiff' }),
      env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
    });
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!bot.output.includes('the database does not answer')) return;
        clearInterval(look);
        resolve();
      }, 20);
    });
    await bot.kill();
  });
});

describe('A start with a PostgreSQL of its own', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = newFolder('start');
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps what is recorded, and leaves nothing running', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const owner = discord.createUser({ name: 'owner' });
    const spammer = discord.createUser({ name: 'spammer' });
    const guild = discord.createGuild({ name: 'Home', owner });
    const general = guild.createChannel({ name: 'general' });
    guild.addBot(app, { permissions: 8n, position: 5 });
    const first = await BotProcess.start({ discord, app, env: { DATA_DIR: dataDir } });
    const client = discord.as(owner);
    await (await client.command(guild, general, 'ban', { user: spammer })).answer();
    expect(await first.stop()).toBe(0);

    const second = await BotProcess.start({ discord, app, env: { DATA_DIR: dataDir } });
    const view = await (await client.command(guild, general, 'case view', { number: 1 })).answer();
    expect(view.embeds[0]?.title).toContain('Case 1');
    expect(await second.stop()).toBe(0);
  });

  it('ends with 1 when that dies, so that whoever runs it can start it again', async () => {
    const app = discord.createApplication({ name: 'Bailiff' });
    const bot = await BotProcess.start({ discord, app, env: { DATA_DIR: dataDir } });
    const [pid] = readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');

    expect(await bot.exited).toBe(1);
    expect(bot.output).toContain('embedded PostgreSQL has ended');
  });
});

describe('The output', () => {
  it('never holds the token', async () => {
    const app = discord.createApplication({ name: 'Bailiff', token: 'very-secret-token' });
    discord.faults.add({ match: { operation: 'get_bot_gateway' }, times: 5, effect: refuses(500, 0) });
    const bot = await BotProcess.start({
      discord,
      app,
      env: { DATABASE_URL: database.url, LOG_LEVEL: 'trace' },
    });
    await bot.stop();
    expect(bot.output.length).toBeGreaterThan(0);
    expect(bot.output).not.toContain('very-secret-token');
    expect(bot.output).not.toContain(new URL(database.url).password);
  });
});
