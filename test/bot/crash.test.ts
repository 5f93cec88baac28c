import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => scene.close());

/** Somebody the bot was about to do something about when it was killed. */
const victim = (name: string) => {
  const user = scene.newcomer(name);
  return { user, bans: (options = {}) => scene.types(scene.moderator, 'ban', { user, ...options }) };
};

/** Somebody whose ban is over as soon as its time passes. */
async function bannedForAnHour(name: string) {
  const { user } = victim(name);
  await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
  const { number } = await scene.newestCase(user);
  return { user, number, comesDue: () => scene.passTime(number) };
}

describe('Promise 2: Recorded before done', () => {
  describe('Killed while actions are under way', () => {
    let told: ReturnType<typeof victim>;
    let lucky: ReturnType<typeof victim>;
    let prisoner: ReturnType<typeof victim>;
    let due: Awaited<ReturnType<typeof bannedForAnHour>>;
    beforeAll(async () => {
      due = await bannedForAnHour('due');
      [told, lucky, prisoner] = [victim('told-for-nothing'), victim('lucky'), victim('prisoner')];
      await comesToMessage(() => told.bans());
      await comesBefore('ban_user_from_guild', lucky.user, () => lucky.bans({ notify: false }));
      await comesAfter('unban_user_from_guild', due.comesDue);
      await comesAfter('update_guild_member', () =>
        scene.types(scene.moderator, 'jail', { user: prisoner.user }),
      );
      expect(scene.discord.dmsOf(told.user)).toHaveLength(1);
      expect(await scene.newestCase(lucky.user)).toMatchObject({ status: 'pending' });
      await dies();
      await scene.restart();
    });

    it('before Discord banned: the case says afterwards that it failed, and keeps nobody from a ban (defect 9)', async () => {
      expect(await scene.settledCase(lucky.user, 'ban')).toMatchObject({
        status: 'failed',
        failure: 'interrupted',
      });
      expect(scene.guild.bans.has(lucky.user.id)).toBe(false);
      await lucky.bans();
      expect(scene.guild.bans.has(lucky.user.id)).toBe(true);
    });

    it('while telling: what they were told is taken back, and the case says that they were not', async () => {
      expect(await scene.settledCase(told.user, 'ban')).toMatchObject({ status: 'failed', notice: 'none' });
      expect(scene.discord.dmsOf(told.user)).toHaveLength(0);
    });

    it('while jailing: the roles are stored, and given back by a release', async () => {
      expect(await scene.settledCase(prisoner.user, 'jail')).toMatchObject({ status: 'applied' });
      await scene.types(scene.moderator, 'unjail', { user: prisoner.user });

      expect([...(scene.guild.members.get(prisoner.user.id)?.roleIds ?? [])]).toEqual([
        scene.roles.member.id,
      ]);
    });

    it('while lifting: the ban is lifted once, and both cases say so', async () => {
      const unban = await scene.settledCase(due.user, 'unban');
      expect(unban).toMatchObject({ status: 'applied' });
      expect(await scene.caseRow(due.number)).toMatchObject({
        ending: 'expired',
        ended_by_number: unban.number,
      });
      expect(scene.guild.bans.has(due.user.id)).toBe(false);
    });
  });

  describe('Killed while other actions are under way', () => {
    let posted: ReturnType<typeof victim>;
    let unlucky: ReturnType<typeof victim>;
    let due: Awaited<ReturnType<typeof bannedForAnHour>>;
    beforeAll(async () => {
      due = await bannedForAnHour('still-due');
      [posted, unlucky] = [victim('posted'), victim('unlucky')];
      await comesToMessage(() => posted.bans({ notify: false }));
      await comesAfter('ban_user_from_guild', () => unlucky.bans());
      await comesBefore('unban_user_from_guild', due.user, due.comesDue);
      expect(scene.guild.bans.has(due.user.id)).toBe(true);
      await dies();
      await scene.restart();
    });

    it('after Discord banned: the case says afterwards that it was applied, with one message and one post (defect 8)', async () => {
      const row = await scene.settledCase(unlucky.user, 'ban');
      expect(row).toMatchObject({ status: 'applied', notice: 'delivered' });
      await scene.discord.until(() => scene.postOf(row.number), { what: 'the post' });
      expect(scene.logPosts(row.number)).toHaveLength(1);
      expect(scene.discord.dmsOf(unlucky.user)).toHaveLength(1);
    });

    it('between the post and its being recorded: no second post', async () => {
      const { number } = await scene.settledCase(posted.user, 'ban');
      await scene.until(
        () => scene.caseRow(number),
        (row) => row['log_message_id'] !== null,
      );

      expect(scene.logPosts(number)).toHaveLength(1);
    });

    it('before lifting: the ban is lifted after the restart (defect 20)', async () => {
      await scene.discord.until(() => !scene.guild.bans.has(due.user.id), { what: 'the ban ends' });
      expect(await scene.settledCase(due.user, 'unban')).toMatchObject({ status: 'applied' });
    });
  });

  it('Killed while telling, with Discord silent about it: the case says that it is not known', async () => {
    const told = victim('maybe-told');
    await comesToMessage(() => told.bans());
    await dies();
    const silence = scene.discord.faults.add({
      match: { operation: 'list_messages' },
      effect: { kind: 'reset-before' },
    });
    await scene.restart();

    expect(await scene.settledCase(told.user, 'ban')).toMatchObject({ status: 'failed', notice: 'sending' });
    expect(scene.discord.dmsOf(told.user)).toHaveLength(1);
    silence.remove();
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
  });
});

/** Has Discord carry out a message, a DM or a post, of which the bot does not hear. */
async function comesToMessage(type: () => Promise<unknown>) {
  await scene.until(
    () => scene.query('select number from cases where post_due'),
    (rows) => rows.length === 0,
  );
  await comesAfter('create_message', type);
}

/** Has Discord carry out what it is asked, of which the bot does not hear. */
async function comesAfter(operation: string, type: () => Promise<unknown>) {
  const before = scene.discord.requests.length;
  scene.discord.faults.add({ match: { operation }, times: 1, effect: { kind: 'hold-answer' } });
  type().catch(() => undefined);
  const isDone = () =>
    scene.discord.requests.slice(before).some((request) => request.operation === operation);
  await scene.discord.until(isDone, { what: `${operation} takes effect` });
}

/** Has a request wait at Discord's door. */
async function comesBefore(operation: string, { id }: User, type: () => Promise<unknown>) {
  const fault = scene.discord.faults.add({
    match: { operation, path: new RegExp(id) },
    times: 1,
    effect: { kind: 'hold' },
  });
  type().catch(() => undefined);
  await fault.reached;
}

/** Kills the bot: what waits at Discord's door never passes it. */
async function dies() {
  await scene.bot.kill();
  scene.discord.faults.clear();
}
