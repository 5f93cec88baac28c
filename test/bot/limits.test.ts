import type { User } from '../../sandbox/discord/world/user';
import { approvalId, limiting } from '../support/limits-scene';
import { textOf } from '../support/massban-scene';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let limits: ReturnType<typeof limiting>;
beforeAll(async () => {
  scene = await setScene();
  limits = limiting(scene);
});
afterAll(() => scene.close());

const bans = (who: User, user: User, options = {}) =>
  scene.types(who, 'ban', { user, reason: 'Raid', ...options });

/** A moderator who has done as much as one may alone. */
async function atTheLimit(name: string) {
  const who = limits.moderator(name);
  for (const user of limits.people(2)) await bans(who, user);
  return who;
}

describe('/settings limits', () => {
  it('needs a log channel, where what is beyond a limit is asked', async () => {
    const answer = await scene.types(scene.moderator, 'settings limits', { bans: 2 });
    expect(answer.content).toContain('set one with `/settings log` first');
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
  });

  it('is told to the owner, unless they change it themselves', async () => {
    await scene.types(scene.owner, 'settings limits', { bans: 1 });
    const set = await scene.types(scene.moderator, 'settings limits', { bans: 2, kicks: 1, massbans: 1 });
    expect(textOf(set)).toContain('bans: 2\\nkicks: 1\\nmassbans: 1');
    await scene.discord.until(() => limits.told().length > 0, { what: 'word to the owner' });
    const [told, ...more] = limits.told();
    expect(told).toContain(`<@${scene.moderator.id}> has changed the limits.`);
    expect(told).toContain('massbans: 1');
    expect(more).toEqual([]);
    expect(textOf(await scene.types(scene.owner, 'settings view'))).toContain('bans: 2');
  });
});

describe('What is beyond the limit of a moderator', () => {
  it('waits for another, who could do it, and is done as whoever asked once it is approved', async () => {
    const who = await atTheLimit('eager');
    const target = scene.newcomer('third');
    const owners = limits.told().length;
    const answer = await bans(who, target);
    expect(answer.content).toContain('You have done as much within an hour as one moderator may alone');
    expect(answer.content).toContain(`(bans: 2); it waits in <#${scene.log.id}>`);
    const post = limits.newest();
    expect(post.embeds[0]?.description).toContain(`Asked for now: Ban of <@${target.id}> (third)\nRaid`);
    await scene.discord.until(() => limits.told().length > owners, { what: 'word to the owner' });
    expect(limits.told().at(-1)).toContain(`<@${who.id}> has reached a limit (bans: 2 within an hour)`);
    const id = approvalId(post);
    const weak = scene.newcomer('weak', [
      scene.guild.createRole({ name: 'Weak', permissions: bits.kickMembers, position: 3 }),
    ]);
    expect(await limits.hears(who, id, post)).toBe(
      'Another moderator has to answer this, not whoever asked for it.',
    );
    expect(await limits.hears(weak, id, post)).toContain('You lack the permission “Ban Members”');
    expect(await limits.casesOf(target)).toEqual([]);
    expect(scene.guild.bans.has(target.id)).toBe(false);

    await scene.bot.kill();
    await scene.restart();
    expect(await limits.approves(scene.colleague, post)).toContain(`<@${target.id}> (third) is banned`);
    const [first] = await limits.casesOf(target);
    expect(post.embeds[0]?.description).toBe(
      `Asked for by <@${who.id}>.\nApproved by <@${scene.colleague.id}>: case ${first?.number}.`,
    );
    expect(scene.guild.bans.has(target.id)).toBe(true);
    expect(await limits.casesOf(target)).toMatchObject([
      { type: 'ban', reason: 'Raid', moderator_id: who.id, approved_by_id: scene.colleague.id },
    ]);
    expect(await limits.hears(scene.boss, id, post)).toContain('This was answered before');
    const [record] = await limits.casesOf(target);
    const view = await scene.types(who, 'case view', { number: record?.number ?? 0 });
    expect(textOf(view)).toContain(`"name":"Approved by","value":"<@${scene.colleague.id}>"`);
    expect((await bans(who, scene.newcomer('fourth'))).content).toContain('it waits in');
    expect(limits.told().filter((told) => told.includes(`<@${who.id}> has reached`))).toHaveLength(1);
  });

  it('is not done where it is refused, or nobody has answered within a day', async () => {
    const who = await atTheLimit('refused');
    const [one, other] = limits.people(2) as [User, User];
    await bans(who, one);
    const refused = limits.newest();
    expect(await limits.answers(scene.colleague, 'Refuse', refused)).toContain(
      `Refused by <@${scene.colleague.id}>. Nothing was done.`,
    );
    await bans(who, other);
    const late = limits.newest();
    await scene.query(`update approvals set asked_at = now() - interval '25 hours'`);
    expect(await limits.hears(scene.colleague, approvalId(late), late)).toContain('older than a day');
    expect([...(await limits.casesOf(one)), ...(await limits.casesOf(other))]).toEqual([]);
  });

  it('is decided once, of several who answer at once', async () => {
    const who = await atTheLimit('doubted');
    const target = scene.newcomer('doubtful');
    await bans(who, target);
    const post = limits.newest();
    const id = approvalId(post);
    const answers = await Promise.all([
      scene.discord.as(scene.colleague).click(post, id, { unchecked: true }),
      scene.discord.as(scene.boss).click(post, id, { unchecked: true }),
    ]);
    await scene.discord.until(() => post.components.length === 0, { what: 'an answer' });
    expect(answers).toHaveLength(2);
    await scene.settledCase(target, 'ban');
    expect(await limits.casesOf(target)).toHaveLength(1);
  });

  it('is not done once whoever asked may not do it any more', async () => {
    const role = scene.guild.createRole({ name: 'Deputy', permissions: bits.banMembers, position: 3 });
    const who = scene.newcomer('deputy', [role]);
    for (const user of limits.people(2)) await bans(who, user);
    const target = scene.newcomer('spared');
    await bans(who, target);
    await scene.discord.as(scene.owner).editsRole(scene.guild, role, { permissions: 0n });
    const post = limits.newest();
    const said = await limits.hears(scene.colleague, approvalId(post), post);
    expect(said).toBe(
      `It was not done, and waits on. To <@${who.id}> Bailiff would say: You lack the permission “Ban Members” that this needs.`,
    );
    expect(await limits.casesOf(target)).toEqual([]);
    await scene.discord.as(scene.owner).editsRole(scene.guild, role, { permissions: bits.banMembers });
    await limits.answers(scene.colleague, 'Approve', post);
    expect(scene.guild.bans.has(target.id)).toBe(true);
  });
});
