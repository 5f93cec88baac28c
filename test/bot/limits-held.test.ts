import { failsAfter } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { limiting } from '../support/limits-scene';
import { massbanning } from '../support/massban-scene';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
let limits: ReturnType<typeof limiting>;
beforeAll(async () => {
  scene = await setScene();
  limits = limiting(scene);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings limits', { bans: 1, kicks: 1, massbans: 1 });
});
afterAll(() => scene.close());

const waits = expect.stringContaining('it waits in') as string;

/** A moderator who has banned as many as one may alone. */
async function atTheLimit(name: string) {
  const who = limits.moderator(name);
  await scene.types(who, 'ban', { user: scene.newcomer('first') });
  return who;
}

describe('The limit of a moderator', () => {
  it('holds however many they ask for at once', async () => {
    const who = limits.moderator('quick');
    const people = limits.people(12);
    const answers = await Promise.all(people.map((user) => scene.types(who, 'ban', { user })));
    expect(answers.filter(({ content }) => content.includes('banned'))).toHaveLength(1);
    const cases = await scene.query('select number from cases where moderator_id = $1', [who.id]);
    expect(cases).toHaveLength(1);
    expect(people.filter(({ id }) => scene.guild.bans.has(id))).toHaveLength(1);
    expect(answers.filter(({ content }) => content.includes('ten of your requests wait'))).toHaveLength(1);
  });

  it('holds for what was banned by hand as well, deleted, or undone', async () => {
    const who = limits.moderator('by-hand');
    const user = scene.newcomer('hand');
    await scene.discord.as(who).bans(scene.guild, user);
    const { number } = await scene.settledCase(user, 'ban');
    await scene.types(scene.owner, 'case delete', { number });
    await scene.types(scene.owner, 'unban', { user: user.id });
    expect((await scene.types(who, 'ban', { user })).content).toEqual(waits);
  });

  it('holds at every door', async () => {
    const who = await atTheLimit('resourceful');
    const target = scene.newcomer('target');
    const answer = await scene.types(who, 'tempban', { user: target, duration: '1d' });
    expect(answer.content).toEqual(waits);
    expect((await scene.types(who, 'softban', { user: target })).content).toEqual(waits);
    const form = await scene.discord.as(who).userMenu(scene.guild, scene.general, 'Ban', target);
    const run = await scene.discord.as(who).submit(form, { reason: 'From the menu' });
    expect((await run.answer()).content).toEqual(waits);
    await scene.types(scene.owner, 'settings confirm', { enabled: true });
    const question = await scene.types(who, 'ban', { user: target });
    const pressed = await scene.discord.as(who).click(question, 'Confirm');
    expect((await pressed.answer()).content).toEqual(waits);
    await scene.types(scene.owner, 'settings confirm', { enabled: false });
    expect(limits.newest().embeds[0]?.description).toContain('Ban of');
    expect(await limits.casesOf(target)).toEqual([]);
    const asked = scene.discord.requests.filter(({ path }) => path.includes(`/bans/${target.id}`));
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('holds for a step that warnings lead to, which is the case of the warning once it is approved', async () => {
    const step = { warnings: 2, action: 'kick' };
    await scene.types(scene.owner, 'settings escalation', step);
    const who = limits.moderator('strict');
    const [first, second] = limits.people(2) as [User, User];
    const warn = (user: User) => scene.types(who, 'warn', { user, reason: 'Rude' });
    for (const user of [first, first, second]) await warn(user);
    expect(scene.guild.members.has(first.id)).toBe(false);
    const warned = await warn(second);
    expect(JSON.stringify([warned.content, warned.embeds])).toContain('it waits in');
    expect(scene.guild.members.has(second.id)).toBe(true);
    await limits.answers(scene.colleague, 'Approve', limits.newest());
    expect(scene.guild.members.has(second.id)).toBe(false);
    const [, warning, kick] = await limits.casesOf(second);
    expect(kick).toMatchObject({ type: 'kick', escalated_from: warning?.number });
  });

  it('holds for massbans, each of which counts once', async () => {
    const { ask, press, strangers, casesOf } = massbanning(scene);
    const who = limits.moderator('massive');
    const [few, many] = [strangers('few', 3), strangers('many', 3)];
    const massban = async (people: readonly User[]) =>
      press(await ask(people.map(({ id }) => id).join(' '), { reason: 'Raid' }, who), 'massban:ban', who);
    await massban(few);
    expect(await casesOf(few)).toHaveLength(3);
    expect((await massban(many)).content).toEqual(waits);
    expect(await casesOf(many)).toEqual([]);
    expect(limits.newest().embeds[0]?.description).toContain('massban of 3: ');
    const said = await limits.approves(scene.colleague, limits.newest());
    expect(said).toContain('3');
    expect(await casesOf(many)).toMatchObject([
      { moderator_id: who.id, approved_by_id: scene.colleague.id, status: 'applied' },
      { approved_by_id: scene.colleague.id },
      { approved_by_id: scene.colleague.id },
    ]);
  });

  it('of none holds from the first on, and is taken away', async () => {
    await scene.types(scene.owner, 'settings limits', { kicks: 0 });
    const who = limits.moderator('none-alone');
    const [first, second] = limits.people(2) as [User, User];
    expect((await scene.types(who, 'kick', { user: first })).content).toEqual(waits);
    await scene.types(scene.owner, 'settings limits', { kicks: 1_000 });
    expect((await scene.types(who, 'kick', { user: second })).content).toContain('is kicked');
    await scene.types(scene.owner, 'settings limits', { kicks: 1 });
  });

  it('is over after an hour, and none for the owner', async () => {
    const who = await atTheLimit('patient');
    await scene.query(
      `update cases set created_at = created_at - interval '61 minutes' where moderator_id = $1`,
      [who.id],
    );
    expect((await scene.types(who, 'ban', { user: scene.newcomer('later') })).content).toContain('banned');
    for (const user of limits.people(3)) {
      expect((await scene.types(scene.owner, 'ban', { user })).content).toContain('banned');
    }
  });

  it('is asked about once where the answer to the post is lost, and not at all where nothing can be posted', async () => {
    const who = await atTheLimit('unlucky');
    const before = limits.posts().length;
    scene.discord.faults.add({
      match: { operation: 'create_message', path: new RegExp(scene.log.id) },
      effect: failsAfter(),
      times: 1,
    });
    expect((await scene.types(who, 'ban', { user: scene.newcomer('one') })).content).toEqual(waits);
    expect(limits.posts()).toHaveLength(before + 1);
    const hidden = scene.guild.createChannel({ name: 'gone' });
    await scene.types(scene.owner, 'settings log', { channel: hidden });
    await scene.discord.as(scene.owner).deletesChannel(hidden);
    const other = await atTheLimit('unheard');
    const target = scene.newcomer('lucky');
    const [told] = [limits.told().length];
    for (let round = 0; round < 3; round++) {
      const { content } = await scene.types(other, 'ban', { user: target });
      expect(content).toContain('Nothing was done');
      expect(content).toContain('no other can be asked');
    }
    await scene.discord.until(() => limits.told().length > told, { what: 'word to the owner' });
    expect(limits.told()).toHaveLength(told + 1);
    expect(await limits.casesOf(target)).toEqual([]);
  });
});
