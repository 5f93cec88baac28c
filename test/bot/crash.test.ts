import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => scene.close());

describe('Promise 2: Recorded before done', () => {
  describe('Killed while an action is under way', () => {
    it('before Discord banned: the case says afterwards that it failed, and keeps nobody from a ban (defect 9)', async () => {
      const target = scene.newcomer('lucky');
      await killBeforeEffect('ban_user_from_guild', target.id, () =>
        scene.types(scene.moderator, 'ban', { user: target }),
      );
      expect(await scene.newestCase(target)).toMatchObject({ status: 'pending' });
      await scene.restart();

      expect(await scene.settledCase(target, 'ban')).toMatchObject({
        status: 'failed',
        failure: 'interrupted',
      });
      expect(scene.guild.bans.has(target.id)).toBe(false);
      await scene.types(scene.moderator, 'ban', { user: target });
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });

    it('after Discord banned: the case says afterwards that it was applied, with one message and one post (defect 8)', async () => {
      const target = scene.newcomer('unlucky');
      await killAfterEffect('ban_user_from_guild', () =>
        scene.types(scene.moderator, 'ban', { user: target }),
      );
      await scene.restart();

      const row = await scene.settledCase(target, 'ban');
      expect(row).toMatchObject({ status: 'applied', notice: 'delivered' });
      await scene.discord.until(() => scene.postOf(row.number), { what: 'the post' });
      expect(postsOf(row.number)).toBe(1);
      expect(scene.discord.dmsOf(target)).toHaveLength(1);
    });

    it('between the post and its being recorded: no second post', async () => {
      const target = scene.newcomer('posted');
      const before = scene.log.messages.size;
      await killAfterEffect('create_message', () =>
        scene.types(scene.moderator, 'ban', { user: target, notify: false }),
      );
      await scene.restart();
      const { number } = await scene.settledCase(target, 'ban');
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['log_message_id'] !== null,
      );

      expect(scene.log.messages.size).toBe(before + 1);
    });

    it('while telling: what they were told is taken back, and the case says that they were not', async () => {
      const target = scene.newcomer('told-for-nothing');
      await killAfterEffect('create_message', () => scene.types(scene.moderator, 'ban', { user: target }));
      expect(scene.discord.dmsOf(target)).toHaveLength(1);
      await scene.restart();

      expect(await scene.settledCase(target, 'ban')).toMatchObject({ status: 'failed', notice: 'none' });
      expect(scene.discord.dmsOf(target)).toHaveLength(0);
    });

    it('while telling, with Discord silent about it: the case says that it is not known', async () => {
      const target = scene.newcomer('maybe-told');
      await killAfterEffect('create_message', () => scene.types(scene.moderator, 'ban', { user: target }));
      const silence = scene.discord.faults.add({
        match: { operation: 'list_messages' },
        effect: { kind: 'reset-before' },
      });
      await scene.restart();

      expect(await scene.settledCase(target, 'ban')).toMatchObject({ status: 'failed', notice: 'sending' });
      expect(scene.discord.dmsOf(target)).toHaveLength(1);
      silence.remove();
    });

    it('while jailing: the roles are stored, and given back by a release', async () => {
      const target = scene.newcomer('prisoner');
      await killAfterEffect('update_guild_member', () =>
        scene.types(scene.moderator, 'jail', { user: target }),
      );
      await scene.restart();
      expect(await scene.settledCase(target, 'jail')).toMatchObject({ status: 'applied' });
      await scene.types(scene.moderator, 'unjail', { user: target });

      expect([...(scene.guild.members.get(target.id)?.roleIds ?? [])]).toEqual([scene.roles.member.id]);
    });

    it('while lifting: the ban is lifted once, and both cases say so', async () => {
      const target = scene.newcomer('due');
      await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
      const { number } = await scene.newestCase(target);
      await killAfterEffect('unban_user_from_guild', () => scene.passTime(number));
      await scene.restart();

      const unban = await scene.settledCase(target, 'unban');
      expect(unban).toMatchObject({ status: 'applied' });
      expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired', ended_by_number: unban.number });
      expect(scene.guild.bans.has(target.id)).toBe(false);
    });

    it('before lifting: the ban is lifted after the restart (defect 20)', async () => {
      const target = scene.newcomer('still-due');
      await scene.types(scene.moderator, 'tempban', { user: target, duration: '1h' });
      const { number } = await scene.newestCase(target);
      await killBeforeEffect('unban_user_from_guild', target.id, () => scene.passTime(number));
      expect(scene.guild.bans.has(target.id)).toBe(true);
      await scene.restart();

      await scene.discord.until(() => !scene.guild.bans.has(target.id), { what: 'the ban ends' });
      expect(await scene.settledCase(target, 'unban')).toMatchObject({ status: 'applied' });
    });
  });
});

describe('Stopped with SIGTERM', () => {
  it('finishes the command in hand, and ends with 0', async () => {
    const target = scene.newcomer('last');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const command = scene.types(scene.moderator, 'ban', { user: target });
    await held.reached;
    const stopped = scene.bot.stop();
    held.release();

    expect((await command).content).toContain('is banned');
    expect(await stopped).toBe(0);
    expect(await scene.newestCase(target)).toMatchObject({ status: 'applied' });
    await scene.restart();
  });
});

/** How many posts of a case there are in the log channel. */
function postsOf(number: number): number {
  return [...scene.log.messages.values()].filter(({ embeds }) =>
    embeds[0]?.title?.startsWith(`Case ${number} `),
  ).length;
}

/** Kills the bot when Discord has done what it was asked, before the bot hears of it. */
async function killAfterEffect(operation: string, type: () => Promise<unknown>) {
  await scene.until(
    () => scene.query('select number from cases where post_due'),
    (rows) => rows.length === 0,
  );
  const before = scene.discord.requests.length;
  const fault = scene.discord.faults.add({ match: { operation }, times: 1, effect: { kind: 'hold-answer' } });
  type().catch(() => undefined);
  const isDone = () =>
    scene.discord.requests.slice(before).some((request) => request.operation === operation);
  await scene.discord.until(isDone, { what: `${operation} takes effect` });
  await scene.bot.kill();
  fault.remove();
}

/** Kills the bot while a request waits at Discord's door, which it then never passes. */
async function killBeforeEffect(operation: string, path: string, type: () => Promise<unknown>) {
  const fault = scene.discord.faults.add({
    match: { operation, path: new RegExp(path) },
    times: 1,
    effect: { kind: 'hold' },
  });
  type().catch(() => undefined);
  await fault.reached;
  await scene.bot.kill();
  fault.remove();
}
