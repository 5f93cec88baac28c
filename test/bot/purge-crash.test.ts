import { rmSync } from 'node:fs';
import { badGateway, failsAfter, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FaultRule } from '../../sandbox/discord/faults/faults';
import type { Channel } from '../../sandbox/discord/world/channel';
import { type PurgeScene, setPurgeScene, textsIn } from '../support/purge-scene';
import type { Scene } from '../support/scene';

let stage: PurgeScene;
let scene: Scene;
beforeAll(async () => {
  stage = await setPurgeScene();
  scene = stage.scene;
  stage.letRead(true);
});
afterAll(async () => {
  await scene.close();
  rmSync(stage.dataDir, { recursive: true, force: true });
});

const many = (name: string): Promise<Channel> =>
  stage.channelWith(
    name,
    Array.from({ length: 150 }, (_, index) => [scene.member, `no. ${index}`] as const),
  );

const fault = (rule: Omit<FaultRule, 'match'>) =>
  scene.discord.faults.add({ match: { operation: 'bulk_delete_messages' }, ...rule });

/** Kills the bot while a request to delete waits at Discord's door, and starts it again. */
async function killedAt(channel: Channel, after: number): Promise<void> {
  const held = fault({ effect: { kind: 'hold' }, after });
  void stage.purge(channel, { count: 1000 }).catch(() => undefined);
  await held.reached;
  await scene.bot.kill();
  scene.discord.faults.clear();
  await scene.restart();
}

describe('/purge, when Discord fails', () => {
  it('refuses halfway through: says how many are gone, and why the others are not', async () => {
    const channel = await many('refused');
    const refusing = fault({ effect: refuses(403, 50013), after: 1 });
    expect(await stage.purge(channel, { count: 1000 })).toMatch(
      /: 100 of 150\. The others stay: Discord refused.*Case \d+/,
    );
    refusing.remove();
    expect(channel.messages.size).toBe(50);
    expect(await stage.newest()).toMatchObject({ status: 'applied', deleted: '100' });
  });

  it('does not show the messages: nothing is deleted, and nothing recorded', async () => {
    const channel = await stage.channelWith('unseen', [[scene.member, 'Still here']]);
    const cases = await scene.countCases();
    const silent = scene.discord.faults.add({ match: { operation: 'list_messages' }, effect: badGateway() });
    expect(await stage.purge(channel, { count: 5 })).toBe(
      'Discord is not answering at the moment; try again shortly. Nothing was done.',
    );
    silent.remove();
    expect([textsIn(channel), await scene.countCases()]).toEqual([['Still here'], cases]);
  });

  it('refuses all of it: a failed case, and every message stays', async () => {
    const channel = await many('all-refused');
    const refusing = fault({ effect: refuses(403, 50013) });
    expect(await stage.purge(channel, { count: 1000 })).toContain('Nothing was deleted');
    refusing.remove();
    expect(channel.messages.size).toBe(150);
    expect(await stage.newest()).toMatchObject({ status: 'failed', failure: 'forbidden', deleted: '0' });
  });

  it('does it and says that it failed: it is looked at, and counted as done', async () => {
    const channel = await many('done-all-the-same');
    const failing = fault({ effect: failsAfter(500) });
    expect(await stage.purge(channel, { count: 1000 })).toContain(': 150. Case');
    failing.remove();
    expect(channel.messages.size).toBe(0);
  });

  it('says nothing: it stays open, and is settled later to what Discord shows', async () => {
    const channel = await many('silent');
    const failing = fault({ effect: { kind: 'reset-before' }, after: 1 });
    expect(await stage.purge(channel, { count: 1000 })).toContain('It is not known yet how many');
    failing.remove();
    await scene.bot.stop();
    await scene.restart();
    expect(await stage.settled()).toMatchObject({ status: 'applied', deleted: '100', failure: null });
    expect(channel.messages.size).toBe(50);
  });

  it('takes it as done where others delete some of it meanwhile', async () => {
    const channel = await many('together');
    const held = fault({ effect: { kind: 'hold' }, times: 1 });
    const purging = stage.purge(channel, { count: 120 });
    await held.reached;
    expect(await stage.purge(channel, { count: 5 })).toMatch(/are being deleted at this moment \(case \d+\)/);
    const last = [...channel.messages.values()].at(-1);
    if (last) await scene.discord.as(scene.owner).deletes(last);
    held.release();
    expect(await purging).toContain(': 120. Case');
    expect(textsIn(channel)).toHaveLength(30);
  });
});

describe('Promise 2: Recorded before done', () => {
  it('killed between recording and deleting: nothing is deleted, and the case says so', async () => {
    const channel = await many('before');
    await killedAt(channel, 0);
    const { number, ...row } = await stage.settled();
    expect(row).toMatchObject({ status: 'failed', failure: 'interrupted', deleted: '0' });
    expect(channel.messages.size).toBe(150);
    await scene.discord.until(() => stage.post(number), { what: 'the log post' });
  });

  it('killed halfway: the case says how many are gone, and the post has what they said', async () => {
    const channel = await many('halfway');
    await killedAt(channel, 1);
    const { number, ...row } = await stage.settled();
    expect(row).toMatchObject({ status: 'applied', deleted: '100' });
    expect(textsIn(channel)).toHaveLength(50);
    expect(await stage.posted(number)).toContain('no. 149');
    expect(JSON.stringify(stage.post(number)?.embeds)).toMatch(/Deleted: 100 of 150.*interrupted/);
    expect((await scene.query(`select from cases where type = 'purge' and status = 'pending'`)).length).toBe(
      0,
    );
  });
});
