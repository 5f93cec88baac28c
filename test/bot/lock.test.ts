import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Channel } from '../../sandbox/discord/world/channel';
import { type ChannelScene, forRole, setChannelScene } from '../support/channel-scene';
import { bits } from '../support/scene';

let stage: ChannelScene;
beforeAll(async () => {
  stage = await setChannelScene();
});
afterAll(() => stage.scene.close());

const lock = (channel: Channel, options: object = {}, who = stage.warden) =>
  stage.scene.types(who, 'lock', { channel, ...options });
const unlock = (channel: Channel, who = stage.warden) => stage.scene.types(who, 'unlock', { channel });

const put = 'set_channel_permission_overwrite';

const closedForWriting =
  bits.sendMessages | bits.sendMessagesInThreads | bits.createPublicThreads | bits.createPrivateThreads;

describe('/lock', () => {
  it('keeps everybody from writing, and records who did it, why, and what was there', async () => {
    const channel = stage.channel('square');
    const { content } = await lock(channel, { reason: 'Raid' });

    expect(content).toBe(`<#${channel.id}> is locked until somebody unlocks it with \`/unlock\`.`);
    expect(stage.overwrite(channel)).toMatchObject({ allow: 0n, deny: closedForWriting });
    await expect(stage.scene.discord.as(stage.scene.member).sends(channel, 'hello')).rejects.toThrow(/50013/);
    expect(await stage.changeOf(channel)).toMatchObject({
      kind: 'lock',
      status: 'live',
      moderator_id: stage.warden.id,
      reason: 'Raid',
      ends_at: null,
      lease_holder: null,
    });
    const request = stage.scene.discord.requests.findLast(({ operation }) => operation === put);
    expect(request?.reason).toBe(`Lock · warden (${stage.warden.id}) · Raid`);
  });

  it('locks the channel it is typed in, where none is named', async () => {
    const { scene, warden } = stage;
    const channel = stage.channel('here');
    const run = await scene.discord.as(warden).command(scene.guild, channel, 'lock');
    expect((await run.answer()).content).toContain(`<#${channel.id}> is locked`);
  });

  it('names the roles to which the channel allows it by name', async () => {
    const { scene } = stage;
    const channel = stage.channel('staff', 0, [forRole(scene.roles.junior.id, { allow: bits.sendMessages })]);
    const { content } = await lock(channel);
    expect(content).toContain(`These roles are not kept out`);
    expect(content).toContain(`<@&${scene.roles.junior.id}>`);
  });

  it('keeps everybody from connecting and speaking in a voice channel, and can still open it', async () => {
    const channel = stage.channel('hall', 2);
    await lock(channel);
    const denied = stage.overwrite(channel)?.deny ?? 0n;
    expect(denied & (bits.connect | bits.speak)).toBe(bits.connect | bits.speak);

    expect((await unlock(channel)).content).toContain('is unlocked');
    expect([...channel.overwrites.values()]).toEqual([]);
  });

  describe('refuses', () => {
    it('a channel that is locked, and says who locked it first', async () => {
      const channel = stage.channel('twice');
      await lock(channel);
      const { content } = await lock(channel, {}, stage.second);
      expect(content).toMatch(
        new RegExp(`^<#${channel.id}> is already locked, by <@${stage.warden.id}> <t:\\d+:R>\\.$`),
      );
    });

    it('one of two moderators at once', async () => {
      const channel = stage.channel('race');
      const held = stage.scene.discord.faults.add({
        match: { operation: put, path: new RegExp(channel.id) },
        effect: { kind: 'hold' },
      });
      const first = lock(channel);
      await held.reached;
      expect((await lock(channel, {}, stage.second)).content).toBe(
        `<@${stage.warden.id}> was first: <#${channel.id}> is being locked at this moment.`,
      );
      held.release();
      expect((await first).content).toContain('is locked until');
    });

    it('a channel that is closed to everybody by hand, and leaves it so', async () => {
      const channel = stage.channel('shut', 0, [forRole(stage.scene.guild.id, { deny: bits.sendMessages })]);
      expect((await lock(channel)).content).toContain('is closed to everybody as it is');
      expect(await stage.changeOf(channel)).toBeUndefined();
    });

    it('whoever may not manage that very channel', async () => {
      const channel = stage.channel('foreign', 0, [
        { id: stage.warden.id, type: 'member', allow: 0n, deny: bits.manageChannels },
      ]);
      expect((await lock(channel)).content).toContain(
        `You lack the permission “Manage Channels” in <#${channel.id}>`,
      );
    });

    it('while the bot may not change its permissions, or see it', async () => {
      const { app, guild } = stage.scene;
      const kept = (deny: bigint) => [{ id: app.id, type: 'member' as const, allow: 0n, deny }];
      const locked = stage.channel('kept', 0, kept(bits.manageRoles));
      const hidden = stage.channel('hidden', 0, kept(bits.viewChannel));
      expect((await lock(locked)).content).toContain('The bot lacks the permission “Manage Roles” in');
      expect((await lock(hidden)).content).toContain('The bot lacks the permission “View Channel” in');
      expect(locked.overwrites.has(guild.id)).toBe(false);
    });

    it('a thread, and says what to do instead', async () => {
      const { scene, warden } = stage;
      const parent = stage.channel('parent');
      const thread = scene.guild.createChannel({ name: 'thread', type: 11, parentId: parent.id });
      const run = await scene.discord.as(warden).command(scene.guild, thread, 'lock');
      expect((await run.answer()).content).toContain('is a thread');
    });

    it('a time that is none', async () => {
      const channel = stage.channel('timeless');
      expect((await lock(channel, { for: 'soon' })).content).toContain('“soon” is not a duration');
      expect(await stage.changeOf(channel)).toBeUndefined();
    });
  });

  describe('when Discord fails', () => {
    it('refusing it halfway: says why, and leaves nothing of it', async () => {
      const channel = stage.channel('half');
      const fault = stage.scene.discord.faults.add({
        match: { operation: put, path: new RegExp(`${channel.id}/permissions/${stage.scene.guild.id}`) },
        effect: refuses(403, 50013),
      });
      const { content } = await lock(channel);
      fault.remove();
      expect(content).toContain(`Nothing was changed in <#${channel.id}>: Discord refused`);
      expect([...channel.overwrites.values()]).toEqual([]);
      expect(await stage.changeOf(channel)).toMatchObject({ status: 'failed' });
    });

    it('silent after it was done: finds it done', async () => {
      const channel = stage.channel('unheard');
      stage.scene.discord.faults.add({
        match: { operation: put, path: new RegExp(`${channel.id}/permissions/${stage.scene.guild.id}`) },
        times: 1,
        effect: { kind: 'reset-after' },
      });
      expect((await lock(channel)).content).toContain('is locked until');
      expect(await stage.changeOf(channel)).toMatchObject({ status: 'live' });
    });

    it('silent for good: says that it is not known, and takes back what there is when it answers', async () => {
      const channel = stage.channel('silent');
      const path = new RegExp(`channels/${channel.id}`);
      const puts = stage.scene.discord.faults.add({
        match: { operation: put, path },
        effect: badGateway(),
      });
      const gets = stage.scene.discord.faults.add({
        match: { operation: 'get_channel', path },
        after: 2,
        effect: badGateway(),
      });
      const { content } = await lock(channel);
      puts.remove();
      gets.remove();
      await stage.scene.query('update channel_changes set lease_until = now() where channel_id = $1', [
        channel.id,
      ]);
      await stage.until(channel, 'failed');

      expect(content).toContain(`It is not known yet what came of it in <#${channel.id}>`);
      expect([...channel.overwrites.values()]).toEqual([]);
    });
  });
});

describe('/unlock', () => {
  it('puts back what was there, and keeps what others changed meanwhile', async () => {
    const { guild, owner, discord } = stage.scene;
    const before = { allow: bits.sendMessages | bits.addReactions, deny: bits.embedLinks };
    const channel = stage.channel('kept-as-it-was', 0, [forRole(guild.id, before)]);
    await lock(channel);
    const locked = stage.overwrite(channel);
    await discord.as(owner).setsOverwrite(channel, {
      ...forRole(guild.id, {
        allow: (locked?.allow ?? 0n) & ~bits.addReactions,
        deny: (locked?.deny ?? 0n) | bits.addReactions,
      }),
    });
    const { content } = await unlock(channel, stage.second);

    expect(content).toBe(`<#${channel.id}> is unlocked; it is as it was before it was locked.`);
    expect([...channel.overwrites.values()]).toEqual([
      forRole(guild.id, { allow: bits.sendMessages, deny: bits.embedLinks | bits.addReactions }),
    ]);
    expect(await stage.changeOf(channel)).toMatchObject({ status: 'over', ended_by_id: stage.second.id });
  });

  it('refuses a channel that is not locked', async () => {
    expect((await unlock(stage.channel('open'))).content).toContain('is not locked by `/lock`');
  });

  it('refused by Discord: says why, and is tried again until it is done', async () => {
    const channel = stage.channel('stuck');
    await lock(channel);
    const fault = stage.scene.discord.faults.add({
      match: {
        operation: 'delete_channel_permission_overwrite',
        path: new RegExp(`channels/${channel.id}`),
      },
      effect: refuses(403, 50013),
    });
    const { content } = await unlock(channel);
    expect(content).toContain('could not be unlocked: Discord refused');
    expect(await stage.changeOf(channel)).toMatchObject({ status: 'live', attempts: 1, lease_holder: null });
    fault.remove();
    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect([...channel.overwrites.values()]).toEqual([]);
  });
});

describe('Promise 3: What is temporary ends', () => {
  it('a lock with a time is taken back when it has passed, and not before', async () => {
    const channel = stage.channel('timed');
    const { content } = await lock(channel, { for: '10m' });
    expect(content).toMatch(/is locked until <t:\d+:f>/);
    await stage.scene.aRoundOfEndings();
    expect(await stage.changeOf(channel)).toMatchObject({ status: 'live' });

    await stage.passTime(channel);
    await stage.until(channel, 'over');
    expect([...channel.overwrites.values()]).toEqual([]);
  });

  it('a lock of a channel that was deleted meanwhile is over', async () => {
    const channel = stage.channel('doomed');
    await lock(channel, { for: '10m' });
    await stage.scene.discord.as(stage.scene.owner).deletesChannel(channel);
    await stage.passTime(channel);
    await stage.until(channel, 'over');
  });
});
