import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../sandbox/free-port';
import { createDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { openTestDatabase } from '../support/database';
import { answersTo, discrepancies, type Order, orderMany, untilItWorks, untilSettled } from '../support/load';
import { type Scene, setScene } from '../support/scene';
import { BackgroundProgram, makeFolder } from './background-program';
import { type PostgresPair, startPair } from './postgres-pair';
import { describeWithPrograms, programs } from './programs';

/** The standby is asked as soon as the primary does not answer, and connections to the primary are closed then. */
const settingsOf = (port: number, { primaryPort, standbyPort }: PostgresPair) => `
defaults
  mode tcp
  timeout connect 2s
  timeout client 1m
  timeout server 1m
listen postgres
  bind 127.0.0.1:${port}
  option pgsql-check user postgres
  default-server inter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
  server primary 127.0.0.1:${primaryPort} check
  server standby 127.0.0.1:${standbyPort} check backup
`;

describeWithPrograms('haproxy', 'postgres')('Promise 14: The database may go', () => {
  let folder: string;
  let pair: PostgresPair;
  let proxy: BackgroundProgram;
  let scene: Scene;
  const orders: Order[] = [];

  beforeAll(async () => {
    folder = makeFolder();
    pair = await startPair(folder);
    const port = await freePort();
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(file, settingsOf(port, pair));
    proxy = new BackgroundProgram(port, programs.haproxy, ['-db', '-q', '-f', file]);
    await proxy.start();
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    await migrate(createDataSource(url));
    scene = await setScene(
      {},
      openTestDatabase(url, () => Promise.resolve()),
    );
  });
  afterAll(async () => {
    await scene.close();
    await proxy.kill();
    await pair.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Orders ten bans at once, again and again, until it is told that this is over. */
  async function orderOnAndOn(isOver: AbortSignal): Promise<void> {
    for (let wave = 1; !isOver.aborted; wave++) {
      const given = await orderMany(scene, 10, `wave ${wave}`);
      orders.push(...given);
      await answersTo(given);
    }
  }

  it('a failover behind HAProxy under load loses no case and hides no ban, and the bot goes on', async () => {
    const { pid } = scene.bot;
    const brief = scene.newcomer('brief');
    await scene.types(scene.moderator, 'tempban', { user: brief, duration: '1h' });
    const { number } = await scene.newestCase(brief);

    const over = new AbortController();
    const ordering = orderOnAndOn(over.signal);
    await scene.discord.until(() => scene.guild.bans.size >= 15);
    await pair.killPrimary();
    await scene.until(() => Promise.resolve(scene.bot.output), metStandby);
    await pair.promote();
    await untilItWorks(scene, 'after');
    over.abort();
    await ordering;

    await untilSettled(scene);
    expect(await discrepancies(scene, orders)).toEqual([]);
    await scene.passTime(number);
    expect(await scene.settledCase(brief, 'unban')).toMatchObject({ status: 'applied' });
    expect(scene.guild.bans.has(brief.id)).toBe(false);
    expect(scene.bot.pid).toBe(pid);
  });
});

/** Whether the bot has been led to the standby while that could only be read. */
const metStandby = (output: string) => output.includes('25006');
