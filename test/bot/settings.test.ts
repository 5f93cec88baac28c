import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('/settings log', () => {
  it('posts every case once to the channel, and nowhere before it is set', async () => {
    await scene.types(scene.moderator, 'ban', { user: scene.newcomer('unposted') });
    expect(scene.log.messages.size).toBe(0);
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const target = scene.newcomer('posted');
    await scene.types(scene.moderator, 'ban', { user: target, reason: 'Seen by all' });
    const { number } = await scene.newestCase(target);

    await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
    expect(scene.log.messages.size).toBe(1);
    expect(scene.postOf(number)).toContain('Seen by all');
  });

  describe('Promise 5: Side work never decides', () => {
    it('posts no case a second time when Discord fails after having taken the post', async () => {
      await scene.types(scene.owner, 'settings log', { channel: scene.log });
      const target = scene.newcomer('once');
      const posts = scene.log.messages.size;
      const lost = scene.discord.faults.add({
        match: { operation: 'create_message', path: new RegExp(scene.log.id) },
        times: 1,
        effect: { kind: 'reset-after' },
      });
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);
      await scene.discord.until(() => lost.hits === 1, { what: 'the lost answer' });
      await scene.bot.stop();
      await scene.restart();
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['log_message_id'] !== null,
      );

      expect(scene.log.messages.size).toBe(posts + 1);
    });

    it('brings a post up to date later when Discord fails at it', async () => {
      const target = scene.newcomer('followed');
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);
      await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
      const failing = scene.discord.faults.add({
        match: { operation: 'update_message' },
        times: 4,
        effect: refuses(500, 0),
      });
      await scene.types(scene.moderator, 'case edit', { number, reason: 'Said later' });
      await scene.discord.until(() => failing.hits === 4, { what: 'the failing edit' });
      await scene.bot.kill();
      await scene.restart();

      await scene.discord.until(() => scene.postOf(number)?.includes('Said later'), {
        what: 'the new reason',
      });
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['posted_revision'] === row['revision'],
      );
    });

    it('does not let a log channel that is gone touch the action or the setting', async () => {
      const doomed = scene.guild.createChannel({ name: 'doomed' });
      await scene.types(scene.owner, 'settings log', { channel: doomed });
      await scene.discord.as(scene.owner).deletesChannel(doomed);
      const target = scene.newcomer('unlogged');
      const answer = await scene.types(scene.moderator, 'ban', { user: target });

      expect(answer.content).toMatch(/is banned\. Case/);
      expect(await scene.newestCase(target)).toMatchObject({ status: 'applied' });
      const { embeds } = await scene.types(scene.owner, 'settings view');
      expect(JSON.stringify(embeds)).toContain(doomed.id);
    });

    it('does not let one failure of Discord turn the log off (defect 11)', async () => {
      await scene.types(scene.owner, 'settings log', { channel: scene.log });
      const fault = scene.discord.faults.add({
        match: { operation: 'create_message', path: new RegExp(scene.log.id) },
        times: 1,
        effect: refuses(403, 50013),
      });
      await scene.types(scene.moderator, 'ban', { user: scene.newcomer('first') });
      await scene.discord.until(() => fault.hits === 1, { what: 'the refused post' });
      const target = scene.newcomer('second');
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);

      await scene.discord.until(() => scene.postOf(number), { what: 'the next post' });
    });
  });

  it('refuses a channel in which the bot cannot write', async () => {
    const secret = scene.guild.createChannel({
      name: 'secret',
      overwrites: [{ id: scene.guild.id, type: 'role', allow: 0n, deny: bits.sendMessages }],
    });
    const { content } = await scene.types(scene.owner, 'settings log', { channel: secret });
    expect(content).toContain('may not write in');
  });

  it('turns the log off without a channel', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    await scene.types(scene.owner, 'settings log');
    const posts = scene.log.messages.size;
    const target = scene.newcomer('quiet');
    await scene.types(scene.moderator, 'ban', { user: target });
    expect((await scene.newestCase(target))['log_channel_id']).toBeNull();
    expect(scene.log.messages.size).toBe(posts);
  });
});

describe('/settings notify', () => {
  it('decides whether people are told, where the moderator does not', async () => {
    await scene.types(scene.owner, 'settings notify', { enabled: false });
    const untold = scene.newcomer('untold');
    await scene.types(scene.moderator, 'ban', { user: untold });
    const told = scene.newcomer('told');
    await scene.types(scene.moderator, 'ban', { user: told, notify: true });

    expect(scene.discord.dmsOf(untold)).toHaveLength(0);
    expect(scene.discord.dmsOf(told)).toHaveLength(1);
    await scene.types(scene.owner, 'settings notify', { enabled: true });
  });
});

describe('/settings appeals', () => {
  it('refuses what it cannot keep to, in one sentence each, and changes nothing', async () => {
    const channel = scene.guild.createChannel({
      name: 'closed',
      overwrites: [{ id: scene.guild.id, type: 'role', allow: 0n, deny: bits.sendMessages }],
    });
    const row = async () => (await scene.query('select * from guilds where id = $1', [scene.guild.id]))[0];
    const before = await row();
    for (const [options, said] of [
      [{ channel, text: 'Write' }, `The bot may not write in <#${channel.id}>`],
      [{ text: 'Write', pause: 'soon' }, '“soon” is not a duration'],
      [{ text: 'x'.repeat(501), most: 3 }, 'What bans say of appeals has at most 500 characters'],
    ] as const) {
      const run = await scene.discord
        .as(scene.owner)
        .command(scene.guild, scene.general, 'settings appeals', options, { unchecked: true });
      expect((await run.answer()).content).toContain(said);
    }
    expect(await row()).toEqual(before);
  });
});

describe('/settings', () => {
  it('shows every setting', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const { embeds } = await scene.types(scene.owner, 'settings view');
    expect(embeds[0]?.fields?.map(({ value }) => value)).toEqual([
      `<#${scene.log.id}>`,
      'not set',
      'not set',
      'not set',
      'yes',
      'no',
      'for ever',
      'not set',
      '2 per ban, 7 d apart',
      'not set',
      'No limit.',
      'A file of up to 10 MiB is kept, for ever.',
    ]);
  });

  describe('Promise 6: One gate', () => {
    it('is refused to a moderator whom only the settings of Discord let use it', async () => {
      const plain = scene.guild.createRole({ name: 'Lent', permissions: 0n, position: 1 });
      const lent = scene.newcomer('lent', [plain]);
      const run = await scene.discord
        .as(lent)
        .command(scene.guild, scene.general, 'settings view', {}, { granted: true });
      expect((await run.answer()).content).toContain('You lack the permission “Manage Server”');
    });
  });
});
