import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type AppealScene, setAppealScene } from '../support/appeal-scene';
import { bits, type Scene } from '../support/scene';
import { pressUnheard } from '../support/unheard';

let appealing: AppealScene;
let scene: Scene;
beforeAll(async () => {
  appealing = await setAppealScene();
  ({ scene } = appealing);
});
afterAll(() => scene.close());

const isBanned = ({ id }: User) => scene.guild.bans.has(id);
const stateOf = async (user: User) => (await appealing.rowsOf(user)).at(-1)?.['state'];

describe('The notice of a ban', () => {
  it('says how to appeal, with a button, and that of a kick does not', async () => {
    const { user } = await appealing.banned('told');
    expect(JSON.stringify(appealing.noticeOf(user).embeds)).toContain('Write to \\\\*us\\\\*');
    expect(JSON.stringify(appealing.noticeOf(user).components)).toContain('Appeal');
    const kicked = scene.newcomer('kicked');
    await scene.types(scene.moderator, 'kick', { user: kicked });
    expect(JSON.stringify(appealing.noticeOf(kicked))).not.toContain('Appeal');
  });
});

describe('An appeal', () => {
  it('is stored and posted once, also after a restart, pings nobody, and is accepted by lifting', async () => {
    const { user, number } = await appealing.banned('sorry');
    await scene.bot.stop();
    await scene.restart();
    expect((await appealing.appeals(user)).content).toContain('Your appeal is with the moderators');
    const id = await appealing.idOf(user);
    const post = await appealing.posted(id, 'It was \\\\*not\\\\* me');
    expect(JSON.stringify(post.embeds)).toContain(`Case ${number} · Ban`);
    expect((await appealing.decides(scene.colleague, id, 'Accept')).content).toContain(
      `Appeal ${id} is accepted.`,
    );

    expect(isBanned(user)).toBe(false);
    expect(await scene.newestCase(user)).toMatchObject({
      ...{ type: 'unban', status: 'applied', moderator_id: scene.colleague.id },
      reason: `Appeal ${id} was accepted`,
    });
    expect((await appealing.posted(id, 'Accepted by')).components).toEqual([]);
    expect(appealing.postsOf(id)).toHaveLength(1);
    const { embeds } = await scene.types(scene.moderator, 'case history', { number });
    expect(embeds[0]?.description).toContain('changed the appeal');
    await scene.discord.until(() => JSON.stringify(scene.discord.dmsOf(user)).includes('ban is lifted'), {
      what: 'the message',
    });
  });

  it('gives a temporary ban an earlier end, and only an earlier one', async () => {
    const { user, number, id } = await appealing.appealed('shorter', '30d');
    expect((await appealing.decides(scene.moderator, id, 'Shorten', '60d')).content).toContain(
      'is not earlier',
    );
    expect(await stateOf(user)).toBe('open');
    await appealing.decides(scene.moderator, id, 'Shorten', '10d');
    const [row] = await scene.query(
      `select (expires_at - created_at)::text as length from cases where number = $1`,
      [number],
    );
    expect(row?.['length']).toBe('10 days');
    expect(await stateOf(user)).toBe('shortened');
  });

  it('makes a permanent ban a temporary one', async () => {
    const { user, number, id } = await appealing.appealed('eased');
    await appealing.decides(scene.moderator, id, 'Shorten', '3d');
    expect(await scene.newestCase(user)).toMatchObject({ type: 'tempban', reason: 'Spam' });
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'replaced' });
    expect([isBanned(user), await stateOf(user)]).toEqual([true, 'shortened']);
  });

  it('is refused with a reason that the person reads; another waits for the pause, and there are two at most', async () => {
    const { user, id } = await appealing.appealed('stubborn');
    expect((await appealing.appeals(user)).content).toContain('is with the moderators already');
    await appealing.decides(scene.moderator, id, 'Refuse', 'You *know* why');
    await scene.discord.until(
      () => JSON.stringify(scene.discord.dmsOf(user)).includes('You \\\\*know\\\\* why'),
      {
        what: 'the answer',
      },
    );
    expect((await appealing.appeals(user)).content).toContain('You can appeal against this ban again');
    await scene.query(
      `update appeals set created_at = created_at - interval '8 days',
      decided_at = decided_at - interval '8 days' where id = $1`,
      [id],
    );
    expect((await appealing.appeals(user)).content).toContain('Your appeal is with');
    await appealing.decides(scene.moderator, await appealing.idOf(user), 'Refuse');
    await scene.query(
      `update appeals set created_at = created_at - interval '8 days',
      decided_at = decided_at - interval '8 days' where user_id = $1`,
      [user.id],
    );
    expect((await appealing.appeals(user)).content).toContain('as often as the server lets you');
    expect(await appealing.rowsOf(user)).toHaveLength(2);
  });

  it('is nobody else’s, nor about a ban that is over or a case that is deleted', async () => {
    const { user, number } = await appealing.banned('owner-of-it');
    expect((await appealing.appeals(user, 'Me', scene.member)).content).toContain(
      `There is no case ${number}`,
    );
    await scene.types(scene.moderator, 'case delete', { number });
    expect((await appealing.appeals(user)).content).toContain('There is no case');
    await scene.types(scene.moderator, 'case restore', { number });
    await scene.types(scene.moderator, 'unban', { user: user.id });
    expect((await appealing.appeals(user)).content).toContain('is not in force any more');
    expect(await appealing.rowsOf(user)).toEqual([]);
  });

  it('of somebody who can no longer be told is decided all the same', async () => {
    const { user, id } = await appealing.appealed('unreachable');
    appealing.elsewhere.removeMember(user);
    await appealing.decides(scene.moderator, id, 'Refuse');
    await scene.until(
      () => appealing.rowsOf(user),
      ([row]) => row?.['outcome_notice'] === 'closed',
    );
    expect(await stateOf(user)).toBe('refused');
  });

  it('is accepted though whoever pressed cannot be told, and the post says by whom', async () => {
    const { user, id } = await appealing.appealed('unheard');
    await pressUnheard(scene, scene.moderator, await appealing.posted(id), 'Accept');
    expect([isBanned(user), await stateOf(user)]).toEqual([false, 'accepted']);
    await appealing.posted(id, 'Accepted by');
  });

  it('stays open where Discord refuses to lift, and is decided then', async () => {
    const { user, id } = await appealing.appealed('unlucky');
    const fault = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    expect((await appealing.decides(scene.moderator, id, 'Accept')).content).toContain('Nothing was done');
    fault.remove();
    expect([isBanned(user), await stateOf(user)]).toEqual([true, 'open']);
    await appealing.decides(scene.moderator, id, 'Accept');
    expect([isBanned(user), await stateOf(user)]).toEqual([false, 'accepted']);
  });
});

describe('Promise 6: One gate', () => {
  it.each(['Accept', 'Shorten', 'Refuse'])('lets nobody without the permission press “%s”', async (label) => {
    const { user, id } = await appealing.appealed(`gate-${label.toLowerCase()}`);
    const role = scene.guild.createRole({ name: label, permissions: bits.moderateMembers, position: 4 });
    const { content } = await appealing.decides(
      scene.newcomer(`weak-${label.toLowerCase()}`, [role]),
      id,
      label,
      '1d',
    );
    expect(content).toContain('You lack the permission “Ban Members”');
    expect([isBanned(user), await stateOf(user)]).toEqual([true, 'open']);
  });
});

describe('Promise 7: One action', () => {
  it('lets one of two moderators decide, and tells the other who did', async () => {
    const { user, id } = await appealing.appealed('wanted');
    const held = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: { kind: 'hold' },
    });
    const first = appealing.decides(scene.moderator, id, 'Accept');
    await held.reached;
    const { content } = await appealing.decides(scene.colleague, id, 'Refuse');
    held.release();
    expect(content).toContain(`<@${scene.moderator.id}> was first`);
    expect((await first).content).toContain('is accepted');
    expect(await stateOf(user)).toBe('accepted');
  });
});

describe('Promise 2: Recorded before done', () => {
  it('is posted after a crash between storing and posting, once', async () => {
    const { user } = await appealing.banned('early');
    const held = scene.discord.faults.add({
      match: { operation: 'create_message', path: new RegExp(appealing.channel.id) },
      times: 1,
      effect: { kind: 'hold' },
    });
    await appealing.appeals(user);
    await held.reached;
    await scene.bot.kill();
    scene.discord.faults.clear();
    await scene.restart();
    const id = await appealing.idOf(user);
    await appealing.posted(id);
    expect(appealing.postsOf(id)).toHaveLength(1);
  });

  it('is settled to whether the ban is in force after a crash while deciding', async () => {
    const { user, id } = await appealing.appealed('halfway');
    const held = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(user.id) },
      effect: { kind: 'hold-answer' },
    });
    appealing.decides(scene.moderator, id, 'Accept').catch(() => undefined);
    await held.reached;
    await scene.discord.until(() => !isBanned(user), { what: 'the unban' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    await scene.restart();
    expect(await scene.settledCase(user, 'unban')).toMatchObject({ status: 'applied' });
    await scene.query('update appeals set lease_until = now() where id = $1', [id]);
    await scene.bot.stop();
    await scene.restart();
    expect((await appealing.posted(id, 'was over')).components).toEqual([]);
  });
});

describe('/settings appeals', () => {
  it('turned off takes none, and bans say nothing of them', async () => {
    const { user } = await appealing.banned('before');
    expect((await scene.types(scene.owner, 'settings appeals')).content).toContain('Appeals are off');
    expect((await appealing.appeals(user)).content).toContain('takes no appeals');
    const { user: after } = await appealing.banned('after');
    expect(JSON.stringify(appealing.noticeOf(after))).not.toContain('Appeal');
  });
});
