import { answersTo, discrepancies, type Order, orderMany, untilItWorks, untilSettled } from '../support/load';
import { OwnServer } from '../support/own-server';
import { type Scene, setScene } from '../support/scene';

let server: OwnServer;
let scene: Scene;
const orders: Order[] = [];

beforeAll(async () => {
  server = await OwnServer.start();
  scene = await setScene({}, await server.database());
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

/** Twenty commands at once, about as many people. */
async function orderTwenty(name: string): Promise<Order[]> {
  const given = await orderMany(scene, 20, name);
  orders.push(...given);
  return given;
}

const isToldFirst = (given: Order[]) => given.some(({ target }) => scene.discord.dmsOf(target).length > 0);
const isBanned = (count: number) => (given: Order[]) =>
  given.filter(({ target }) => scene.guild.bans.has(target.id)).length >= count;

describe('Promise 14: The database may go', () => {
  it.each([
    ['while cases are recorded', isToldFirst],
    ['while people are banned', isBanned(3)],
    ['while most is done', isBanned(15)],
  ])('killed under load and started again, %s, it loses no case and hides no ban', async (name, isSo) => {
    const pid = scene.bot.pid;
    const given = await orderTwenty(name);
    await scene.discord.until(() => isSo(given));
    await server.kill();
    const answers = await answersTo(given);
    expect(answers.filter((answer) => !answer.includes('is banned. Case')).length).toBeGreaterThan(0);

    const idle = await answersTo(await orderTwenty(`${name}, away`));
    expect(new Set(idle)).toEqual(new Set([expect.stringContaining('database cannot be reached')]));

    await server.startAgain();
    await untilItWorks(scene, `${name}, back`);
    await untilSettled(scene);
    expect(await discrepancies(scene, orders)).toEqual([]);
    expect(scene.bot.pid).toBe(pid);
  });

  it('what could not be posted is posted with the next round, once', async () => {
    await scene.bot.stop();
    await scene.restart();
    const unposted = await scene.until(
      () => scene.query('select number from cases where log_message_id is null'),
      (rows) => rows.length === 0,
    );
    expect(unposted).toEqual([]);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });
});
