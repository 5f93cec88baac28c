import { rmSync } from 'node:fs';
import type { Channel } from '../../sandbox/discord/world/channel';
import { type PurgeScene, setPurgeScene, textsIn } from '../support/purge-scene';
import { bits, type Scene } from '../support/scene';
import { tracesOf } from '../support/traces';

let stage: PurgeScene;
let scene: Scene;
beforeAll(async () => {
  stage = await setPurgeScene();
  scene = stage.scene;
});
beforeEach(() => stage.letRead(true));
afterAll(async () => {
  await scene.close();
  rmSync(stage.dataDir, { recursive: true, force: true });
});

/** Takes a permission from somebody in one channel. */
function deny(channel: Channel, id: string, deny: bigint): void {
  channel.overwrites.set(id, { id, type: 'member', allow: 0n, deny });
  scene.guild.publish('CHANNEL_UPDATE', channel.payload());
}

describe('/purge', () => {
  it('deletes the newest messages, and records a case with what they said', async () => {
    const { member, junior } = scene;
    const channel = await stage.channelWith('plain', [
      [member, 'first'],
      [junior, 'second'],
      [member, 'third @everyone'],
    ]);
    expect(await stage.purge(channel, { count: 2 })).toMatch(
      new RegExp(`^Messages deleted in <#${channel.id}>: 2\\. Case \\d+\\.$`),
    );
    expect(textsIn(channel)).toEqual(['first']);
    const { number, ...row } = await stage.newest();
    expect(row).toMatchObject({ status: 'applied', deleted: '2', user_id: stage.sweeper.id, reason: null });
    const text = await stage.posted(number);
    expect(text).toMatch(/junior \(\d+\) · \d+\nsecond\n\n.*member \(\d+\) · \d+\nthird @everyone\n\n$/s);
    expect(stage.post(number)?.pings).toEqual({ users: [], roleIds: [], everyone: false });
    expect(JSON.stringify(stage.post(number)?.embeds)).toContain('Deleted: 2 of 2');
    const entry = scene.guild.auditLog.findLast(({ actionType }) => actionType === 73);
    expect(entry?.reason).toContain(`Case ${number} · sweeper`);
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(view.attachments.map(({ name }) => name)).toEqual(['messages.txt']);
    expect(JSON.stringify(view.embeds)).not.toContain('"Person"');
  });

  it('deletes only what fits every filter, and a single message by itself', async () => {
    const { member, junior, app } = scene;
    const channel = await stage.channelWith('filters', [
      [member, 'Buy SPAM here'],
      [junior, 'spam of another'],
      [app.user, 'beep spam'],
      [member, 'see https://example.org/x'],
      [member, 'an honest word'],
    ]);
    const file = { name: 'cat.png', content: 'meow', contentType: 'image/png' };
    await scene.discord.as(member).sends(channel, 'look', [file]);
    const without = async (options: object, gone: string) => {
      const before = textsIn(channel);
      expect(await stage.purge(channel, { count: 1000, ...options })).toContain(': 1. Case');
      expect(textsIn(channel)).toEqual(before.filter((text) => text !== gone));
    };
    await without({ attachments: true }, 'look');
    await without({ links: true }, 'see https://example.org/x');
    await without({ user: member, contains: 'sPaM' }, 'Buy SPAM here');
    expect(await stage.newest()).toMatchObject({ user_id: member.id, user_name: 'member' });
    await without({ bots: true }, 'beep spam');
    await without({ user: junior }, 'spam of another');
    expect(textsIn(channel)).toEqual(['an honest word']);
  });

  it('keeps what is pinned, and says so; where nothing else fits, there is no case', async () => {
    const channel = await stage.channelWith('pins', [
      [scene.member, 'rules'],
      [scene.member, 'noise'],
    ]);
    for (const message of channel.messages.values()) message.pinned = message.content === 'rules';
    expect(await stage.purge(channel, { count: 5 })).toMatch(/: 1\. Case \d+\.\nPinned, and kept: 1\.$/);
    expect(textsIn(channel)).toEqual(['rules']);
    const { number } = await stage.newest();
    expect(await stage.purge(channel, { count: 5 })).toContain('no message there fits. Pinned, and kept: 1.');
    expect((await stage.newest()).number).toBe(number);
  });

  it('without the intent looks for no texts, and otherwise says that they could not be seen', async () => {
    stage.letRead(false);
    const channel = await stage.channelWith('unseen', [[scene.member, 'a secret']]);
    for (const filter of [{ contains: 'secret' }, { links: true }, { attachments: true }]) {
      expect(await stage.purge(channel, { count: 5, ...filter })).toContain('intent “Message Content”');
    }
    expect(await stage.purge(channel, { count: 5 })).toContain('not what they said');
    const { number } = await stage.newest();
    expect(await stage.posted(number)).toMatch(/^\S+ · member \(\d+\) · \d+\n\n$/);
    expect(JSON.stringify(stage.post(number)?.embeds)).toContain('could not be seen');
  });

  it('posts the case without the file where the bot may not attach one', async () => {
    deny(scene.log, scene.app.id, bits.attachFiles);
    const channel = await stage.channelWith('unattached', [[scene.member, 'text']]);
    await stage.purge(channel, { count: 1 });
    expect(await stage.posted((await stage.newest()).number)).toBeNull();
    scene.log.overwrites.delete(scene.app.id);
    scene.guild.publish('CHANNEL_UPDATE', scene.log.payload());
  });

  it('shows nobody any more what somebody said whose data were erased', async () => {
    const author = scene.newcomer('author');
    const channel = await stage.channelWith('erased', [
      [author, 'my words'],
      [scene.member, 'other words'],
    ]);
    await stage.purge(channel, { count: 2 });
    const { number } = await stage.newest();
    expect(await stage.posted(number)).toContain('my words');
    const question = await scene.types(scene.owner, 'settings data erase-person', { user: author });
    const button = question.components[0]?.components?.[0];
    await (await scene.discord.as(scene.owner).click(question, button?.custom_id ?? '')).answer();
    await scene.discord.until(() => stage.post(number)?.attachments.length === 0, { what: 'the file to go' });
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(view.attachments).toEqual([]);
  });
});

describe('Promise 6: One gate', () => {
  it.each([
    ['Manage Messages', bits.manageMessages],
    ['Read Message History', bits.readMessageHistory],
  ])('refuses whoever lacks “%s” in that very channel, and the bot as well', async (name, bit) => {
    const channel = await stage.channelWith('barred', [[scene.member, 'stays']]);
    const traces = await tracesOf(scene, async () => {
      deny(channel, stage.sweeper.id, bit);
      expect(await stage.purge(channel, { count: 1 })).toContain(`You lack the permission “${name}” in`);
      channel.overwrites.delete(stage.sweeper.id);
      deny(channel, scene.app.id, bit);
      expect(await stage.purge(channel, { count: 1 })).toContain(`The bot lacks the permission “${name}” in`);
    });
    expect(traces).toEqual([]);
    expect(textsIn(channel)).toEqual(['stays']);
  });
});

describe('What Discord does not delete in bulk', () => {
  it('is older than 14 days by the ids, and is left and counted', async () => {
    const channel = await stage.channelWith('aged', [
      [scene.member, 'old'],
      [scene.member, 'older than it seems'],
    ]);
    scene.discord.advance((14 * 24 * 60 - 5) * 60_000);
    await scene.discord.as(scene.member).sends(channel, 'new');
    expect(await stage.purge(channel, { count: 5 })).toMatch(/: 1\. Case \d+\.\nOlder than 14 days.*: 2, /);
    expect(textsIn(channel)).toEqual(['old', 'older than it seems']);
    expect(await stage.purge(channel, { count: 5 })).toContain('Older than 14 days, and left: 2.');
  });
});
