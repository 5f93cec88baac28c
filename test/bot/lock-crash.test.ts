import type { Channel } from '../../sandbox/discord/world/channel';
import { type ChannelScene, setChannelScene } from '../support/channel-scene';

let stage: ChannelScene;
beforeAll(async () => {
  stage = await setChannelScene();
});
afterAll(() => stage.scene.close());

/** Kills the bot while one request about a channel waits at Discord's door, or after it took effect. */
async function killedAt(kind: 'hold' | 'hold-answer', operation: string, path: string, type: () => unknown) {
  const { discord, bot } = stage.scene;
  const before = discord.requests.length;
  const fault = discord.faults.add({
    match: { operation, path: new RegExp(path) },
    times: 1,
    effect: { kind },
  });
  void Promise.resolve(type()).catch(() => undefined);
  if (kind === 'hold') await fault.reached;
  else {
    await discord.until(
      () =>
        discord.requests
          .slice(before)
          .some((request) => request.operation === operation && request.path.includes(path)),
      { what: operation },
    );
  }
  await bot.kill();
  discord.faults.clear();
  await stage.scene.restart();
}

const everyone = (channel: Channel) => `${channel.id}/permissions/${stage.scene.guild.id}`;
const lock = (channel: Channel, options = {}) =>
  stage.scene.types(stage.warden, 'lock', { channel, ...options });
const put = 'set_channel_permission_overwrite';

describe('Promise 2: Recorded before done', () => {
  it('killed between storing a lock and making it: nothing is locked, and nothing said to be', async () => {
    const channel = stage.channel('before');
    await killedAt('hold', put, everyone(channel), () => lock(channel));
    await stage.until(channel, 'failed');
    expect([...channel.overwrites.values()]).toEqual([]);
  });

  it('killed between making a lock and settling it: it is a lock, and can be taken back', async () => {
    const channel = stage.channel('after');
    await killedAt('hold-answer', put, everyone(channel), () => lock(channel));
    await stage.until(channel, 'live');
    expect(stage.overwrite(channel)?.deny).not.toBe(0n);
    await stage.scene.types(stage.warden, 'unlock', { channel });
    expect([...channel.overwrites.values()]).toEqual([]);
  });

  it('killed halfway through an unlock: it is finished', async () => {
    const channel = stage.channel('unlocking');
    await lock(channel);
    await killedAt('hold-answer', 'delete_channel_permission_overwrite', everyone(channel), () =>
      stage.scene.types(stage.warden, 'unlock', { channel }),
    );
    await stage.until(channel, 'over');
    expect([...channel.overwrites.values()]).toEqual([]);
  });

  it('a lock whose time passes while the bot is away is taken back when it is there again', async () => {
    const channel = stage.channel('away');
    await lock(channel, { for: '10m' });
    await stage.scene.bot.kill();
    await stage.passTime(channel);
    await stage.scene.restart();
    await stage.until(channel, 'over');
    expect([...channel.overwrites.values()]).toEqual([]);
  });
});

describe('/unlock', () => {
  it('of which Discord says nothing is not claimed to be done, and is tried again', async () => {
    const channel = stage.channel('unanswered');
    await lock(channel);
    const silent = stage.scene.discord.faults.add({
      match: { operation: 'delete_channel_permission_overwrite', path: new RegExp(channel.id) },
      effect: { kind: 'reset-before' },
    });
    const { content } = await stage.scene.types(stage.warden, 'unlock', { channel });
    expect(content).toBe(
      `Discord did not say whether <#${channel.id}> is unlocked; it is tried again within minutes.`,
    );
    expect(stage.overwrite(channel)?.deny).not.toBe(0n);
    silent.remove();
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect([...channel.overwrites.values()]).toEqual([]);
  });
});
