import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotProcess } from '../../sandbox/bot-process';
import { freePort } from '../../sandbox/free-port';
import { createDataSource } from '../../src/database/data-source';
import { runCommand } from '../backup/run-command';
import { createEmptyDatabase } from '../backup/some-record';
import { createTestDatabase, databaseUrl, onServer, type TestDatabase } from '../support/database';
import {
  answersTo,
  discrepancies,
  isBanned,
  type Order,
  orderMany,
  untilItWorks,
  untilSettled,
} from '../support/load';
import { type Scene, setScene } from '../support/scene';
import { setShardedScene, shardOf } from '../support/sharded-scene';
import { BackgroundProgram, makeFolder } from './background-program';
import { describeWithPrograms, programs } from './programs';

/** All share one connection, so that nothing can be left in a session for the next statement. */
function settingsOf(port: number): string {
  const { hostname, port: serverPort, username, password } = new URL(databaseUrl('postgres'));
  return `
[databases]
* = host=${hostname} port=${serverPort} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
max_client_conn = 200
server_login_retry = 1
`;
}

describeWithPrograms('pgbouncer')('Promise 14: The database may go', () => {
  let folder: string;
  let pooler: BackgroundProgram;
  let database: TestDatabase;
  let scene: Scene;
  let port: number;
  const orders: Order[] = [];

  const name = () => new URL(database.url).pathname.slice(1);
  const pooled = (database: string) => `postgres://anybody@127.0.0.1:${port}/${database}`;
  const orderTwenty = async (of: string) => {
    const given = await orderMany(scene, 20, of);
    orders.push(...given);
    return answersTo(given);
  };
  const isDone = expect.stringMatching(isBanned) as string;
  const isAway = expect.stringContaining('database cannot be reached') as string;

  beforeAll(async () => {
    port = await freePort();
    folder = makeFolder();
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(file, settingsOf(port));
    pooler = new BackgroundProgram(port, programs.pgbouncer, [file]);
    await pooler.start();
    database = await createTestDatabase();
    scene = await setScene({ DATABASE_URL: pooled(name()) }, database);
  });
  afterAll(async () => {
    await scene.close();
    await pooler.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('behind PgBouncer two bots that start at once on an empty database make one schema, and both run', async () => {
    const empty = `test_${randomUUID().replaceAll('-', '')}`;
    await onServer(`create database ${empty}`);
    const apps = ['one', 'two'].map((app) => scene.discord.createApplication({ name: app }));
    const start = (app: (typeof apps)[number]) =>
      BotProcess.start({ discord: scene.discord, app, env: { DATABASE_URL: pooled(empty) } });
    const bots = await Promise.all(apps.map(start));
    const dataSource = await createDataSource(databaseUrl(empty)).initialize();
    const migrated = await dataSource.query<object[]>('select name from migrations order by id');
    expect(migrated).toEqual(dataSource.migrations.map(({ constructor: { name } }) => ({ name })));
    await dataSource.destroy();
    expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual([0, 0]);
    await onServer(`drop database ${empty} with (force)`);
  });

  it('behind PgBouncer twenty commands at once are carried out, edited, and ended when their time comes', async () => {
    const answers = await orderTwenty('pooled');
    expect(answers).toEqual(answers.map(() => isDone));
    const target = scene.newcomer('for a time');
    await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
    const { number } = await scene.newestCase(target);
    const { embeds } = await scene.types(scene.moderator, 'case edit', {
      number,
      reason: 'by a pooled hand',
    });
    expect(JSON.stringify(embeds)).toContain('by a pooled hand');
    await scene.passTime(number);
    expect(await scene.settledCase(target, 'unban')).toMatchObject({ status: 'applied' });
    expect(scene.guild.bans.has(target.id)).toBe(false);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it('behind PgBouncer a backup is made beside the bot, and restored into another database', async () => {
    const file = join(folder, 'backup.tar.gz');
    const other = await createEmptyDatabase();
    const at = (name: string) => ({ DATABASE_URL: pooled(name), DATA_DIR: join(folder, 'data') });
    expect(await runCommand(at(name()), 'backup', file)).toEqual([0, expect.stringContaining('Backed up')]);
    const otherName = new URL(other.url).pathname.slice(1);
    expect(await runCommand(at(otherName), 'restore', file)).toEqual([
      0,
      expect.stringContaining('Restored'),
    ]);
    const count = 'select count(*) from cases';
    expect(await other.query(count)).toEqual(await database.query(count));
    await other.drop();
  });

  it('behind PgBouncer four processes on four shards do each command and each ending once', async () => {
    const another = await createTestDatabase();
    const url = pooled(new URL(another.url).pathname.slice(1));
    const stage = await setShardedScene({ url, database: another });
    const from = stage.scene.discord.requests.length;
    const due = await stage.makeDue(stage.guilds, 1);
    await stage.bots.get(2)?.kill();
    const orders = await stage.banIn(stage.guilds.filter((guild) => shardOf(guild) !== 2));
    await stage.start(2);
    await stage.endOnce(due, from);
    await stage.areDoneOnce([...orders, ...(await stage.banIn(stage.guilds))]);
    await stage.close();
  });

  it('behind PgBouncer a database that is away says so, and works again without a restart once it is back', async () => {
    await onServer(`alter database ${name()} allow_connections false`);
    await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`);
    const answers = await orderTwenty('away');
    expect(answers).toEqual(answers.map(() => isAway));
    await onServer(`alter database ${name()} allow_connections true`);
    await untilItWorks(scene, 'back');
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it('PgBouncer killed under load and started again loses no case', async () => {
    const given = await orderMany(scene, 20, 'killed');
    orders.push(...given);
    await scene.discord.until(() => given.some(({ target }) => scene.guild.bans.has(target.id)));
    await pooler.kill();
    await answersTo(given);
    const answers = await orderTwenty('without');
    expect(answers).toEqual(answers.map(() => isAway));
    await pooler.start();
    await untilItWorks(scene, 'with');
    await untilSettled(scene);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });
});
