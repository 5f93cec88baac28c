import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { approvalId, limiting } from '../support/limits-scene';
import { massbanning } from '../support/massban-scene';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let limits: ReturnType<typeof limiting>;
let massbans: ReturnType<typeof massbanning>;
beforeAll(async () => {
  scene = await setScene();
  limits = limiting(scene);
  massbans = massbanning(scene);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings limits', { bans: 1, kicks: 1, massbans: 1 });
});
afterAll(() => scene.close());

const waits = expect.stringContaining('it waits in') as string;
const bans = (who: User, user: User, options = {}) =>
  scene.types(who, 'ban', { user, reason: 'Raid', ...options });
const refusesBans = (operation: string) =>
  scene.discord.faults.add({ match: { operation }, effect: refuses(403, 50013), times: 1 });

/** A moderator who has banned as many as one may alone. */
async function atTheLimit(name: string) {
  const who = limits.moderator(name);
  await bans(who, scene.newcomer('first'));
  return who;
}

async function massban(who: User, users: string) {
  const asked = await massbans.ask(users, { reason: 'Raid' }, who);
  return massbans.press(asked, 'massban:ban', who);
}
const idsOf = (people: readonly User[]) => people.map(({ id }) => id).join(' ');

/** An hour passes for what a moderator did, but for these. */
const anHourLater = (who: User, but: readonly User[] = []) =>
  scene.query(
    `update cases set created_at = created_at - interval '61 minutes'
     where moderator_id = $1 and user_id <> all ($2::bigint[])`,
    [who.id, but.map(({ id }) => id)],
  );

describe('What counts against the limit', () => {
  it('is neither what failed nor what another approved', async () => {
    const who = limits.moderator('unlucky');
    const [failed, second, approved, last] = limits.people(4) as [User, User, User, User];
    refusesBans('ban_user_from_guild');
    expect((await bans(who, failed)).content).toContain('Nothing was done to');
    expect((await bans(who, second)).content).toContain('is banned');
    expect((await bans(who, approved)).content).toEqual(waits);
    await limits.approves(scene.colleague, limits.newest());
    await anHourLater(who, [approved]);
    expect((await bans(who, last)).content).toContain('is banned');
  });

  it('is every massban of which somebody was banned, whoever is named first', async () => {
    const who = limits.moderator('sly');
    const nobody = '100000000000000000';
    const [first, second] = [massbans.strangers('one', 2), massbans.strangers('two', 2)];
    await massban(who, `${nobody} ${idsOf(first)}`);
    expect(first.every(({ id }) => scene.guild.bans.has(id))).toBe(true);
    expect((await massban(who, `${nobody} ${idsOf(second)}`)).content).toEqual(waits);
    expect(second.some(({ id }) => scene.guild.bans.has(id))).toBe(false);
  });
});

describe('What waits for another moderator', () => {
  it('is not asked twice, nor at all where another was first', async () => {
    const who = await atTheLimit('eager');
    const [target, banned] = limits.people(2) as [User, User];
    await bans(who, target);
    const posts = limits.posts().length;
    expect((await bans(who, target)).content).toEqual(waits);
    expect(limits.posts()).toHaveLength(posts);
    await bans(scene.owner, banned);
    expect((await bans(who, banned)).content).toContain('already banned');
    expect(limits.posts()).toHaveLength(posts);
  });

  it('is shown with all that would be done', async () => {
    const who = await atTheLimit('thorough');
    const evidence = { name: 'chat_log.txt', content: 'x', contentType: 'text/plain' };
    await bans(who, scene.newcomer('shown'), { delete_messages: 604_800, notify: false, evidence });
    const said = limits.newest().embeds[0]?.description;
    expect(said).toContain('7 days');
    expect(said).toContain('chat\\_log.txt');
    expect(said).toContain('not to be told');
  });

  it('is told of as it came out: refused by Discord, or without its evidence', async () => {
    const who = await atTheLimit('blunt');
    const evidence = { name: 'chat.txt', content: 'x', contentType: 'text/plain' };
    await bans(who, scene.newcomer('kept'));
    refusesBans('ban_user_from_guild');
    expect(await limits.approves(scene.colleague, limits.newest())).toContain('Nothing was done to');
    await bans(who, scene.newcomer('lost'), { evidence });
    scene.discord.world.files.clear();
    expect(await limits.approves(scene.colleague, limits.newest())).toContain('could not be kept');
  });

  it('is approved, of a massban, by whoever could do it, and once', async () => {
    const who = limits.moderator('massive');
    await massban(who, idsOf(massbans.strangers('first', 2)));
    const people = massbans.strangers('many', 3);
    await massban(who, idsOf(people));
    const post = limits.newest();
    const id = approvalId(post);
    const weak = scene.newcomer('weak', [
      scene.guild.createRole({ name: 'Weak', permissions: bits.banMembers, position: 3 }),
    ]);
    expect(await limits.hears(weak, id, post)).toContain('You lack the permission “Manage Server”');
    expect(await massbans.casesOf(people)).toEqual([]);
    await Promise.all(
      [scene.colleague, scene.boss].map((one) => scene.discord.as(one).click(post, id, { unchecked: true })),
    );
    await scene.until(
      () => massbans.casesOf(people),
      (rows) => rows.length === 3 && rows.every(({ status }) => status === 'applied'),
    );
    await scene.hasHeard();
    expect(new Set((await massbans.casesOf(people)).map(({ batch }) => batch)).size).toBe(1);
    expect(await massbans.casesOf(people)).toHaveLength(3);
  });

  it('is the step of its warning once it is approved, and hindered once that does not count', async () => {
    await scene.types(scene.owner, 'settings escalation', { warnings: 2, action: 'kick' });
    const who = limits.moderator('strict');
    const [first, second, third] = limits.people(3) as [User, User, User];
    for (const user of [first, first, second, second]) {
      await scene.types(who, 'warn', { user, reason: 'Rude' });
    }
    await limits.approves(scene.colleague, limits.newest());
    const [, warning, kick] = await limits.casesOf(second);
    expect(warning).toMatchObject({ escalation_state: 'taken', escalated_to: kick?.number });
    for (const user of [third, third]) await scene.types(who, 'warn', { user, reason: 'Rude' });
    const { number } = (await limits.casesOf(third))[1] ?? { number: 0 };
    await scene.types(scene.owner, 'case delete', { number });
    expect(await limits.approves(scene.colleague, limits.newest())).toContain(
      `Warning ${number}, which led to it, does not count any more.`,
    );
    expect(scene.guild.members.has(third.id)).toBe(true);
  });
});

describe('The owner', () => {
  it('is told of a limit once an hour, however often it is asked beyond, and of no change that is none', async () => {
    const who = await atTheLimit('restless');
    const toldOf = () => limits.told().filter((told) => told.includes(`<@${who.id}> has reached`)).length;
    const aged = `update approvals set asked_at = asked_at - interval '50 minutes',
      owner_told_at = owner_told_at - interval '50 minutes' where asked_by_id = $1`;
    for (const user of limits.people(4)) {
      await bans(who, user);
      await scene.query(aged, [who.id]);
    }
    await scene.discord.until(() => toldOf() === 2, { what: 'the second word to the owner' });
    const before = limits.told().length;
    await scene.types(scene.moderator, 'settings limits', { bans: 1 });
    await scene.types(scene.moderator, 'settings limits', { evidence_days: 90 });
    await scene.discord.until(() => limits.told().length > before, { what: 'word to the owner' });
    expect(limits.told()).toHaveLength(before + 1);
  });
});

describe('A post of what waited', () => {
  it('says so once nobody has answered within a day, or it is erased', async () => {
    const who = await atTheLimit('forgotten');
    const [late, erased] = limits.people(2) as [User, User];
    await bans(who, late);
    const latePost = limits.newest();
    await scene.query(`update approvals set asked_at = now() - interval '25 hours' where asked_by_id = $1`, [
      who.id,
    ]);
    await bans(who, erased, { reason: 'Something personal' });
    const erasedPost = limits.newest();
    const question = await scene.types(scene.owner, 'settings data erase-person', { user: erased });
    const [button] = /erase:[^"]+/.exec(JSON.stringify(question.components)) ?? ['none'];
    await (await scene.discord.as(scene.owner).click(question, button)).answer();
    await scene.bot.stop();
    await scene.restart();
    await scene.discord.until(
      () => [latePost, erasedPost].every(({ components }) => components.length === 0),
      {
        what: 'posts that are over',
      },
    );
    expect(erasedPost.embeds[0]?.description).toBe(
      `Asked for by <@${who.id}>.\nWhat was asked for is erased.`,
    );
    expect(JSON.stringify(erasedPost.embeds)).not.toContain('personal');
    expect(await scene.query(`select from approvals where request::text like '%personal%'`)).toEqual([]);
  });
});
