import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type ReportScene, setReportScene } from '../support/report-scene';
import { bits, type Scene } from '../support/scene';
import { pressUnheard } from '../support/unheard';

let reporting: ReportScene;
let scene: Scene;
beforeAll(async () => {
  reporting = await setReportScene();
  ({ scene } = reporting);
  await scene.types(scene.owner, 'settings jail');
});
afterAll(() => reporting.close());

describe('Claim', () => {
  it('says on the post who handles the report; of two, the second is told who was first', async () => {
    const { id } = await reporting.open('claimed');
    const [one, two] = await Promise.all([
      reporting.press(scene.moderator, id, 'Claim'),
      reporting.press(scene.colleague, id, 'Claim'),
    ]);
    const answers = [one.content, two.content];
    expect(answers.filter((content) => content.includes('is yours'))).toHaveLength(1);
    expect(answers.filter((content) => content.includes('handles this report'))).toHaveLength(1);
    await reporting.postSays(id, 'handles it since');
  });

  it('can be taken over, and the post says from whom', async () => {
    const { id } = await reporting.open('handed-over');
    await reporting.press(scene.moderator, id, 'Claim');
    const barred = await reporting.press(scene.colleague, id, 'Dismiss');
    expect(barred.content).toContain(`<@${scene.moderator.id}> handles this report`);
    await (await scene.discord.as(scene.colleague).click(barred, 'Take it over')).answer();
    await reporting.postSays(id, `taken over from <@${scene.moderator.id}>`);
    expect(await scene.query('select claimed_by_id from reports where id = $1', [id])).toEqual([
      { claimed_by_id: scene.colleague.id },
    ]);
  });

  it('stands though whoever pressed cannot be told, and the post keeps what it says and its buttons', async () => {
    const { id, user } = await reporting.open('unheard');
    await pressUnheard(scene, scene.moderator, await reporting.postSays(id, 'was rude'), 'Claim');
    expect(await reporting.newest(user)).toMatchObject({ claimed_by_id: scene.moderator.id });
    await reporting.postSays(id, 'handles it since');
    expect((await reporting.press(scene.moderator, id, 'Dismiss')).content).toContain('is dismissed');
  });

  it('is not taken where the first answer is lost for good; whoever pressed is told, and the post stays', async () => {
    const { id, user } = await reporting.open('lost');
    scene.discord.faults.add({
      match: { operation: 'create_interaction_response' },
      times: 4,
      effect: { kind: 'reset-after' },
    });
    const { content, ephemeral } = await reporting.press(scene.moderator, id, 'Claim');
    expect([content, ephemeral]).toEqual([expect.stringContaining('Something went wrong'), true]);
    expect(await reporting.newest(user)).toMatchObject({ claimed_by_id: null });
    expect((await reporting.press(scene.moderator, id, 'Claim')).content).toContain('is yours');
  });

  it('is for moderators alone, whatever the button was shown to', async () => {
    const evidence = { name: 'proof.txt', content: 'what they said', contentType: 'text/plain' };
    const { id, user } = await reporting.open('guarded', 'guarded was rude', { evidence });
    for (const label of ['Claim', 'Act', 'Dismiss', 'Evidence']) {
      expect((await reporting.press(scene.member, id, label)).content).toContain('You lack the permission');
    }
    expect(await reporting.newest(user)).toMatchObject({ state: 'open', claimed_by_id: null });
    await reporting.press(scene.moderator, id, 'Claim');
    const barred = await reporting.press(scene.colleague, id, 'Claim');
    const press = async (who: User) => {
      const take = `report:take:${id}:${scene.moderator.id}`;
      return (await scene.discord.as(who).click(barred, take, { unchecked: true })).answer();
    };
    expect((await press(scene.member)).content).toBe(
      'You lack the permission “Moderate Members” that this needs.',
    );
    expect(await reporting.newest(user)).toMatchObject({ claimed_by_id: scene.moderator.id });
    await press(scene.junior);
    expect((await press(scene.colleague)).content).toBe(`<@${scene.junior.id}> handles this report.`);
    expect(await reporting.newest(user)).toMatchObject({ claimed_by_id: scene.junior.id });
  });

  it('is not for the moderator whom the report is about', async () => {
    await reporting.reports(scene.newcomer('brave'), scene.junior, 'junior was rude');
    const { id } = await reporting.newest(scene.junior);
    await reporting.postSays(id, 'was rude');
    expect((await reporting.press(scene.junior, id, 'Dismiss')).content).toContain('about you');
    expect(await reporting.newest(scene.junior)).toMatchObject({ state: 'open' });
  });
});

describe('Dismiss', () => {
  it('says on the post by whom, and leaves nothing to press', async () => {
    const { id } = await reporting.open('dismissed');
    await reporting.press(scene.moderator, id, 'Dismiss');
    const post = await reporting.postSays(id, `Dismissed by <@${scene.moderator.id}>`);
    expect(post.components).toEqual([]);
  });

  it('of two at once, one decides, and the other is told who', async () => {
    const { id } = await reporting.open('contested');
    const answers = await Promise.all([
      reporting.press(scene.moderator, id, 'Dismiss'),
      reporting.press(scene.colleague, id, 'Dismiss'),
    ]);
    const [won, lost] = answers.map(({ content }) => content).sort((a, b) => Number(a < b) - 0.5);
    expect(won).toMatch(/is dismissed/);
    expect(lost).toMatch(/was first, and has dismissed/);
  });
});

describe('Act', () => {
  it('offers every action of the table that is none of lifting, and makes a case with the reason of the report', async () => {
    const { id, user } = await reporting.open('banned');
    const offer = await reporting.press(scene.moderator, id, 'Act');
    const labels = offer.components.flatMap(({ components = [] }) => components.map(({ label }) => label));
    expect(labels).toEqual(expect.arrayContaining(['Ban', 'Temporary ban', 'Jail']));
    expect(labels).not.toEqual(expect.arrayContaining(['Unban']));
    const answer = await reporting.acts(scene.moderator, id, 'Ban');
    expect(answer.content).toContain('is banned');
    const row = await scene.newestCase(user);
    expect(row).toMatchObject({ type: 'ban', reason: 'banned was rude', moderator_id: scene.moderator.id });
    const post = await reporting.postSays(id, `case ${row.number}`);
    expect(post.components).toEqual([]);
    expect(await reporting.newest(user)).toMatchObject({ state: 'acted', case_number: row.number });
  });

  it('takes a duration where the action has one, another reason, and the file of the report', async () => {
    const evidence = { name: 'proof.txt', content: 'what they said', contentType: 'text/plain' };
    const { id, user } = await reporting.open('tempbanned', 'tempbanned was rude', { evidence });
    const reason = 'Rude, and not for the first time';
    await reporting.acts(scene.moderator, id, 'Temporary ban', { reason, duration: '2h' });
    const row = await scene.newestCase(user);
    expect(row).toMatchObject({ type: 'tempban', reason });
    expect(row['expires_at']).not.toBeNull();
    await reporting.postSays(id, `case ${row.number}`);
    const view = await scene.types(scene.moderator, 'case view', { number: row.number });
    expect(view.attachments.map(({ name }) => name)).toEqual(['proof.txt']);
  });

  it('jails', async () => {
    const { id, user } = await reporting.open('jailed');
    await reporting.acts(scene.moderator, id, 'Jail');
    expect(await scene.settledCase(user, 'jail')).toMatchObject({ status: 'applied', expires_at: null });
  });

  it('is refused by the gate, and leaves the report open', async () => {
    await reporting.reports(scene.newcomer('watchful'), scene.boss, 'boss was rude');
    const { id } = await reporting.newest(scene.boss);
    await reporting.postSays(id, 'was rude');
    const answer = await reporting.press(scene.moderator, id, 'Act');
    expect(answer.content).toContain('is not below yours');
    expect(await reporting.newest(scene.boss)).toMatchObject({ state: 'open' });
  });

  it('is refused to somebody who lost the permission between choosing and sending', async () => {
    const { id, user } = await reporting.open('spared');
    const role = scene.guild.createRole({
      name: 'Deputy',
      permissions: bits.banMembers | bits.moderateMembers,
      position: 3,
    });
    const deputy = scene.newcomer('deputy', [role]);
    const person = scene.discord.as(deputy);
    const form = await person.click(await reporting.press(deputy, id, 'Act'), 'Ban');
    await form.until(({ modal }) => modal !== null);
    await scene.discord.as(scene.owner).takesRole(scene.guild, deputy, role);
    const answer = await (await person.submit(form, {})).answer();
    expect(answer.content).toContain('You lack the permission');
    expect(scene.guild.bans.has(user.id)).toBe(false);
    expect(await reporting.newest(user)).toMatchObject({ state: 'open' });
  });

  it('of two at once, one acts, and the other is told who', async () => {
    const { id, user } = await reporting.open('raced');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const first = scene.discord.as(scene.moderator);
    const form = await first.click(await reporting.press(scene.moderator, id, 'Act'), 'Ban');
    const one = (await first.submit(form, {})).answer();
    await held.reached;
    const late = await reporting.press(scene.colleague, id, 'Dismiss');
    held.release();
    expect(late.content).toContain(`<@${scene.moderator.id}> was first, and acts on this report`);
    expect((await one).content).toContain('is banned');
    expect(await scene.query('select number from cases where user_id = $1', [user.id])).toHaveLength(1);
  });

  it('that Discord refuses leaves the report open, and with the moderator', async () => {
    const { id, user } = await reporting.open('unbannable');
    const refused = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild', path: new RegExp(user.id) },
      effect: refuses(403, 50013),
    });
    const answer = await reporting.acts(scene.moderator, id, 'Ban');
    refused.remove();
    expect(answer.content).toContain('Nothing was done');
    await reporting.postSays(id, 'handles it since');
    expect(await reporting.newest(user)).toMatchObject({ state: 'open', claimed_by_id: scene.moderator.id });
  });

  it('that a crash cut short is settled to what the cases say', async () => {
    const { id, user } = await reporting.open('cut-short');
    const person = scene.discord.as(scene.moderator);
    const form = await person.click(await reporting.press(scene.moderator, id, 'Act'), 'Ban');
    const before = scene.discord.requests.length;
    scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold-answer' },
    });
    await person.submit(form, {});
    const isDone = () =>
      scene.discord.requests.slice(before).some(({ operation }) => operation === 'ban_user_from_guild');
    await scene.discord.until(isDone, { what: 'the ban takes effect' });
    await scene.bot.kill();
    scene.discord.faults.clear();
    expect(await reporting.newest(user)).toMatchObject({ state: 'acting' });
    await scene.restart();
    const { number } = await scene.settledCase(user, 'ban');
    await scene.query(`update reports set lease_until = now() where id = $1`, [id]);
    await reporting.restart();
    await reporting.postSays(id, `case ${number}`);
    expect(await reporting.newest(user)).toMatchObject({ state: 'acted', case_number: number });
  });
});
