import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Channel } from '../../sandbox/discord/world/channel';
import { type ChannelScene, setChannelScene } from '../support/channel-scene';
import { bits } from '../support/scene';

let stage: ChannelScene;
beforeAll(async () => {
  stage = await setChannelScene();
});
afterAll(() => stage.scene.close());

const slow = async (channel: Channel, duration: string, options = {}) =>
  (await stage.scene.types(stage.warden, 'slowmode', { channel, duration, ...options })).content;

describe('/slowmode', () => {
  it('sets how long people wait, and 0s turns it off', async () => {
    const channel = stage.channel('busy');
    expect(await slow(channel, '1h30m')).toBe(
      `In <#${channel.id}> people wait 1 h 30 min between two messages.`,
    );
    expect(channel.slowmodeSeconds).toBe(5400);
    expect(await slow(channel, '0s')).toBe(`The slowmode of <#${channel.id}> is off.`);
    expect(channel.slowmodeSeconds).toBe(0);
    expect(await stage.changeOf(channel)).toMatchObject({ kind: 'slowmode', status: 'over' });
  });

  it('goes back to what it was when its time has passed', async () => {
    const channel = stage.channel('for-a-time');
    await slow(channel, '5s');
    expect(await slow(channel, '2m', { for: '1h' })).toMatch(/people wait 2 min .*, until <t:\d+:f>/);
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect(channel.slowmodeSeconds).toBe(5);
  });

  it('set anew before that, goes back to what was there before the first', async () => {
    const channel = stage.channel('twice');
    await slow(channel, '5s');
    await slow(channel, '2m', { for: '1h' });
    await slow(channel, '3m', { for: '1h' });
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect(channel.slowmodeSeconds).toBe(5);
  });

  it('set without an end, to the same, stays when the time of the first has passed', async () => {
    const channel = stage.channel('kept');
    await slow(channel, '2m', { for: '1h' });
    await slow(channel, '2m');
    await stage.passTime(channel);
    await stage.scene.aRoundOfEndings();
    expect(channel.slowmodeSeconds).toBe(120);
  });

  it('leaves what somebody has set by hand meanwhile', async () => {
    const channel = stage.channel('by-hand');
    await slow(channel, '2m', { for: '1h' });
    await stage.scene.discord.as(stage.scene.owner).editsChannel(channel, { slowmodeSeconds: 7 });
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect(channel.slowmodeSeconds).toBe(7);
  });

  it('refuses what Discord does not take, and what is no time', async () => {
    const channel = stage.channel('refused');
    expect(await slow(channel, '7h')).toBe('The longest slowmode that Discord takes is 6 hours.');
    expect(await slow(channel, 'slowly')).toContain('“slowly” is not a duration');
    expect(await stage.changeOf(channel)).toBeUndefined();
  });

  it('refuses while the bot may not manage that channel', async () => {
    const channel = stage.scene.guild.createChannel({
      name: 'kept-from-bot',
      overwrites: [{ id: stage.scene.app.id, type: 'member', allow: 0n, deny: bits.manageChannels }],
    });
    expect(await slow(channel, '5s')).toContain('The bot lacks the permission “Manage Channels” in');
  });

  it('says so when Discord refuses, and the slowmode before goes on and ends', async () => {
    const channel = stage.channel('refusing');
    await slow(channel, '5s', { for: '1h' });
    const fault = stage.scene.discord.faults.add({
      match: { operation: 'update_channel', path: new RegExp(channel.id) },
      effect: refuses(403, 50013),
    });
    expect(await slow(channel, '9s')).toContain(`Nothing was changed in <#${channel.id}>: Discord refused`);
    fault.remove();
    expect(await stage.changeOf(channel)).toMatchObject({ status: 'failed' });
    await stage.passTime(channel);
    await stage.scene.discord.until(() => channel.slowmodeSeconds === 0, { what: 'the first ends' });
  });

  it('is set once where Discord’s word is lost that it took it, and goes back to what it was', async () => {
    const channel = stage.channel('lost');
    const lost = stage.scene.discord.faults.add({
      match: { operation: 'update_channel', path: new RegExp(channel.id) },
      times: 1,
      effect: { kind: 'reset-after' },
    });
    expect(await slow(channel, '2m', { for: '1h' })).toContain('people wait 2 min');
    expect([lost.hits, channel.slowmodeSeconds]).toEqual([1, 120]);
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect(channel.slowmodeSeconds).toBe(0);
  });

  it('of which Discord says nothing is not claimed to be set, and is taken back', async () => {
    const channel = stage.channel('silent');
    const path = new RegExp(channel.id);
    const silent = ['update_channel', 'get_channel'].map((operation, after) =>
      stage.scene.discord.faults.add({ match: { operation, path }, effect: badGateway(), after }),
    );
    expect(await slow(channel, '2m')).toBe(
      `It is not known yet what came of it in <#${channel.id}>. Within a few minutes it is either done or taken back; look at the channel then.`,
    );
    expect(await stage.changeOf(channel)).toMatchObject({ status: 'pending' });
    for (const fault of silent) fault.remove();
    await stage.scene.query('update channel_changes set lease_until = now() where channel_id = $1', [
      channel.id,
    ]);
    await stage.until(channel, 'failed');
    expect(channel.slowmodeSeconds).toBe(0);
  });
});
