import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BotProcess } from '../../sandbox/bot-process';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import { createDataSource } from '../../src/database/data-source';
import { databaseUrl, onServer } from '../support/database';
import { OwnServer } from '../support/own-server';

let discord: PretendDiscord;
beforeAll(async () => {
  discord = await PretendDiscord.start();
});
afterAll(() => discord.stop());

/** Hands over the name of a database with nothing in it. */
async function withEmptyDatabase(work: (name: string) => Promise<void>): Promise<void> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  await work(name);
  await onServer(`drop database ${name} with (force)`);
}

/** Starts the bot on a database that is away, and waits until it says why it waits. */
async function launch(url: string, cause: RegExp): Promise<BotProcess> {
  const app = discord.createApplication({ name: 'Bailiff' });
  const bot = BotProcess.launch({ discord, app, env: { DATABASE_URL: url } });
  while (!bot.output.includes('the database does not answer; trying again')) await pause(20);
  expect(bot.output).toMatch(cause);
  return bot;
}

describe('Promise 14: The database may go', () => {
  it('a start waits for a database that can only be read, and goes on when it can be written', async () => {
    await withEmptyDatabase(async (name) => {
      await onServer(`alter database ${name} set default_transaction_read_only = on`);
      const bot = await launch(databaseUrl(name), /25006/);
      await onServer(`alter database ${name} reset default_transaction_read_only`);
      await bot.connected;
      expect(await bot.stop()).toBe(0);
    });
  });

  it('a start waits behind a proxy that has no server, and goes on when there is one', async () => {
    const server = await OwnServer.start();
    await server.kill();
    const proxy = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end(),
    ).listen(server.port);
    const bot = await launch(server.url, /Connection terminated unexpectedly|ECONNRESET|EPIPE/);
    await new Promise((resolve) => proxy.close(resolve));
    await server.startAgain();
    await bot.connected;
    expect(await bot.stop()).toBe(0);
    await server.remove();
  });
});

describe('Promise 15: Many processes, one truth', () => {
  it('two bots that start at once on an empty database make one schema, and both run', async () => {
    await withEmptyDatabase(async (name) => {
      const env = { DATABASE_URL: databaseUrl(name) };
      const apps = ['one', 'two'].map((app) => discord.createApplication({ name: app }));
      const bots = await Promise.all(apps.map((app) => BotProcess.start({ discord, app, env })));
      const dataSource = await createDataSource(env.DATABASE_URL).initialize();
      expect(await dataSource.query('select name from migrations order by id')).toEqual(
        dataSource.migrations.map((migration) => ({ name: migration.constructor.name })),
      );
      await dataSource.destroy();
      expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual([0, 0]);
    });
  });
});
