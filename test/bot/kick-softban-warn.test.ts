import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const fails = (operation: string, { id }: User) =>
  scene.discord.faults.add({ match: { operation, path: new RegExp(id) }, effect: refuses(403, 50013) });

const isLost = (operation: string, { id }: User) =>
  scene.discord.faults.add({ match: { operation, path: new RegExp(id) }, effect: { kind: 'reset-after' } });

/** The bot is killed once Discord has carried a request out, and comes back. */
async function diesAfter(operation: string, { id }: User, type: () => Promise<unknown>): Promise<void> {
  const before = scene.discord.requests.length;
  const match = { operation, path: new RegExp(id) };
  scene.discord.faults.add({ match, effect: { kind: 'hold-answer' } });
  type().catch(() => undefined);
  const isIt = (request: { operation: string | null; path: string }) =>
    request.operation === operation && match.path.test(request.path);
  await scene.discord.until(() => scene.discord.requests.slice(before).some(isIt), {
    what: `${operation} takes effect`,
  });
  await scene.bot.kill();
  scene.discord.faults.clear();
  await scene.restart();
}

const isMember = ({ id }: User) => scene.guild.members.has(id);
const isBanned = ({ id }: User) => scene.guild.bans.has(id);
const entriesOf = ({ id }: User) => scene.guild.auditLog.filter(({ targetId }) => targetId === id);
const messagesTo = (user: User) => scene.discord.dmsOf(user).map(({ embeds }) => JSON.stringify(embeds));

describe('/kick', () => {
  it('puts a member out, who is told first', async () => {
    const user = scene.newcomer('rude');
    const { content } = await scene.types(scene.moderator, 'kick', { user, reason: 'Be kind' });

    expect(content).toContain('is kicked');
    expect(isMember(user)).toBe(false);
    expect(messagesTo(user)[0]).toContain('You were kicked in Courthouse');
    expect(await scene.newestCase(user)).toMatchObject({
      type: 'kick',
      status: 'applied',
      reason: 'Be kind',
    });
    await scene.entriesRecorded();
    expect(await scene.query('select number from cases where user_id = $1', [user.id])).toHaveLength(1);
  });

  it('says of somebody who is not a member that this cannot be done to them', async () => {
    const { content } = await scene.types(scene.moderator, 'kick', { user: scene.outsider });
    expect(content).toContain('is not in this server');
  });

  it('is a case that failed where Discord refuses', async () => {
    const user = scene.newcomer('safe');
    const fault = fails('delete_guild_member', user);
    const { content } = await scene.types(scene.moderator, 'kick', { user });
    fault.remove();

    expect(content).toContain('Nothing was done');
    expect(isMember(user)).toBe(true);
    expect(messagesTo(user)).toEqual([]);
  });

  it('is done once where the answer is lost', async () => {
    const user = scene.newcomer('gone');
    const fault = isLost('delete_guild_member', user);
    await scene.types(scene.moderator, 'kick', { user });
    fault.remove();

    expect(await scene.settledCase(user, 'kick')).toMatchObject({ status: 'applied' });
    expect(messagesTo(user)).toHaveLength(1);
  });

  it('is settled to what the audit log says after a crash', async () => {
    const user = scene.newcomer('crashed');
    await diesAfter('delete_guild_member', user, () => scene.types(scene.moderator, 'kick', { user }));

    expect(await scene.settledCase(user, 'kick')).toMatchObject({ status: 'applied', notice: 'delivered' });
  });
});

describe('/softban', () => {
  const softbans = (user: User) =>
    scene.types(scene.moderator, 'softban', { user, delete_messages: 86_400, reason: 'Adverts' });

  it('bans and unbans, so that they may come back, as one case', async () => {
    const user = scene.newcomer('advertiser');
    const { content } = await softbans(user);
    await scene.entriesRecorded();

    expect(content).toContain('is softbanned');
    expect([isMember(user), isBanned(user)]).toEqual([false, false]);
    expect(entriesOf(user).map(({ actionType }) => actionType)).toEqual([22, 23]);
    const rows = await scene.query('select type, status from cases where user_id = $1', [user.id]);
    expect(rows).toEqual([{ type: 'softban', status: 'applied' }]);
  });

  it('does not lift the ban of somebody who is banned', async () => {
    const user = scene.newcomer('banned');
    await scene.types(scene.moderator, 'ban', { user });
    const { content } = await softbans(user);

    expect(content).toContain('is already banned');
    expect(isBanned(user)).toBe(true);
    const byHand = scene.newcomer('banned-by-hand');
    scene.guild.bans.set(byHand.id, { user: byHand, reason: null });
    expect((await softbans(byHand)).content).toContain('is banned already');
  });

  it('is a case that failed where Discord refuses the ban', async () => {
    const user = scene.newcomer('kept');
    const fault = fails('ban_user_from_guild', user);
    await softbans(user);
    fault.remove();

    expect(isMember(user)).toBe(true);
    expect(await scene.newestCase(user)).toMatchObject({ status: 'failed', failure: 'forbidden' });
  });

  it('leaves no ban behind after a crash between the two', async () => {
    const user = scene.newcomer('halfway');
    await diesAfter('ban_user_from_guild', user, () => softbans(user));

    expect(await scene.settledCase(user, 'softban')).toMatchObject({ status: 'applied' });
    expect(isBanned(user)).toBe(false);
  });

  it('lifts the ban as soon as Discord lets it, though the audit log shows the ban by then', async () => {
    const user = scene.newcomer('held');
    const fault = fails('unban_user_from_guild', user);
    await softbans(user);
    await scene.hasHeard();
    expect(isBanned(user)).toBe(true);
    fault.remove();
    await scene.bot.kill();
    await scene.restart();

    expect(await scene.settledCase(user, 'softban')).toMatchObject({ status: 'applied' });
    expect(isBanned(user)).toBe(false);
  });

  it('is settled to what the audit log says after a crash behind both', async () => {
    const user = scene.newcomer('through');
    await diesAfter('unban_user_from_guild', user, () => softbans(user));

    expect(await scene.settledCase(user, 'softban')).toMatchObject({ status: 'applied' });
    expect(entriesOf(user)).toHaveLength(2);
  });
});

describe('/warn', () => {
  it('tells somebody, and records it', async () => {
    const user = scene.newcomer('warned');
    const { content } = await scene.types(scene.moderator, 'warn', { user, reason: 'Mind the rules' });

    expect(content).toContain('is warned');
    expect(messagesTo(user)[0]).toContain('Mind the rules');
    expect(await scene.newestCase(user)).toMatchObject({ type: 'warn', status: 'applied', ended_at: null });
  });

  it('is a case all the same where they cannot be told', async () => {
    const user = scene.newcomer('deaf');
    const fault = scene.discord.faults.add({
      match: { operation: 'create_dm' },
      effect: refuses(403, 50007),
    });
    const { content } = await scene.types(scene.moderator, 'warn', { user, reason: 'Mind the rules' });
    fault.remove();

    expect(content).toContain('They could not be told');
    expect(await scene.newestCase(user)).toMatchObject({ status: 'applied', notice: 'closed' });
  });

  it('is refused about somebody who stands above', async () => {
    const { content } = await scene.types(scene.moderator, 'warn', { user: scene.admin, reason: 'No' });
    expect(content).toContain('is not below yours');
  });
});

describe('/note', () => {
  it('records something, and tells nobody', async () => {
    const user = scene.newcomer('noted');
    const { content } = await scene.types(scene.moderator, 'note', { user, text: 'Second account of X' });

    expect(content).toContain('is on record');
    expect(messagesTo(user)).toEqual([]);
    expect(await scene.newestCase(user)).toMatchObject({
      type: 'note',
      reason: 'Second account of X',
      notice: 'none',
    });
  });

  it('is refused about somebody who stands above', async () => {
    const { content } = await scene.types(scene.moderator, 'note', { user: scene.admin, text: 'No' });
    expect(content).toContain('is not below yours');
  });
});
