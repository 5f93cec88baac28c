import { existsSync } from 'node:fs';
import { type ErasureScene, evidence, setErasureScene } from '../support/erasure-scene';
import type { Scene } from '../support/scene';

let erasing: ErasureScene;
let scene: Scene;
beforeAll(async () => {
  erasing = await setErasureScene();
  ({ scene } = erasing);
});
afterAll(() => erasing.close());

/** Has somebody erased: asks and confirms. */
const erase = async (user: Parameters<ErasureScene['askPerson']>[0]) =>
  erasing.press(await erasing.askPerson(user));

describe('Promise 16: Removal keeps', () => {
  it('the owner has a person erased: names, reasons, edits, evidence and log posts; the number stays', async () => {
    const { user, number } = await erasing.known('adelaide');
    const question = await erasing.askPerson(user);
    expect(question).toMatchObject({ ephemeral: true });
    expect(question.content).toContain(
      'Cases about them: 1. Changes of these: 3. Files of evidence: 1. Cases by them: 0. Reports about and by them: 0. Sanctions in force, which stay in force and end as they would have: 1.',
    );
    expect(await erasing.everyText()).toContain('adelaide');

    const answer = await erasing.press(question);
    expect(answer.content).toMatch(
      /is erased\. Cases blanked: 1\. Reports blanked: 0\. Files of evidence: 1\. Log posts .*: 1\./,
    );
    expect(answer.content).toContain("Direct messages that were sent, and Discord's own audit log");
    expect(answer.components).toEqual([]);
    await erasing.untilForgotten('adelaide');
    await erasing.untilFinished();
    expect(existsSync(erasing.pathOf('proof of adelaide'))).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ user_id: user.id, type: 'ban', status: 'applied' });
    expect(scene.postOf(number)).toContain('No reason given.');
    const { embeds } = await scene.types(scene.moderator, 'case history', { number });
    expect(embeds[0]?.description).toMatch(
      /changed the reason[\s\S]*deleted the case[\s\S]*restored the case/,
    );
  });

  it('the reports about a person and by them go too, and are counted before and after', async () => {
    await scene.types(scene.owner, 'settings reports', { channel: scene.general });
    const [user, other] = [scene.newcomer('florence'), scene.newcomer('other-than-florence')];
    await scene.types(scene.member, 'report', { user, reason: 'florence shouted' });
    await scene.types(user, 'report', { user: other, reason: 'words of florence' });
    await scene.types(scene.member, 'report', { user: other, reason: 'Nothing to do with it' });
    const question = await erasing.askPerson(user);
    expect(question.content).toContain('Reports about and by them: 2.');
    expect((await erasing.press(question)).content).toContain('Cases blanked: 0. Reports blanked: 2.');
    const reasons = await scene.query('select reason from reports order by id');
    expect(reasons).toEqual([null, null, 'Nothing to do with it'].map((reason) => ({ reason })));
  });

  it('an erasure is recorded, exported, and logged without a name', async () => {
    const { user } = await erasing.known('beatrice');
    await erase(user);
    const [erasure] = await scene.query('select * from erasures where user_id = $1', [user.id]);
    expect(erasure).toMatchObject({ what: 'person', erased_by_id: scene.owner.id, case_count: 1 });
    const { attachments } = await scene.types(scene.owner, 'settings data export');
    const { erasures } = JSON.parse(attachments[0]?.content.toString() ?? '') as { erasures: object[] };
    expect(erasures.at(-1)).toMatchObject({ what: 'person', userId: user.id, caseCount: 1 });
    await scene.logs('a person was erased');
    expect(scene.bot.output).not.toMatch(/beatrice|rude/);
  });

  it('what is in force stays in force and still ends, and its ending does not bring the name back', async () => {
    const { user, number } = await erasing.known('cordelia', { command: 'tempban', duration: '1h' });
    await erase(user);
    expect(scene.guild.bans.has(user.id)).toBe(true);
    await scene.passTime(number);
    expect(await scene.settledCase(user, 'unban')).toMatchObject({ status: 'applied', user_name: null });
    expect(scene.guild.bans.has(user.id)).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired', user_name: null });
    await erasing.untilForgotten('cordelia');
  });

  it('a moderator is no longer named in the cases they made, nor in their posts', async () => {
    const dorothea = scene.newcomer('dorothea', [scene.roles.moderator]);
    const target = scene.newcomer('target');
    await scene.types(dorothea, 'ban', { user: target, reason: 'Kept' });
    const { number } = await scene.newestCase(target);
    await scene.types(dorothea, 'case edit', { number, reason: 'Kept still' });
    await scene.discord.until(() => scene.postOf(number)?.includes('(dorothea)'), { what: 'the post' });
    await erase(dorothea);

    await erasing.untilForgotten('dorothea');
    expect(await scene.caseRow(number)).toMatchObject({
      ...{ moderator_id: dorothea.id, reason: 'Kept still', user_name: 'target' },
    });
  });

  it('a file that is evidence of another case as well is kept', async () => {
    const other = scene.newcomer('other');
    await scene.types(scene.moderator, 'ban', { user: other, evidence: evidence('proof of emmeline') });
    const { user } = await erasing.known('emmeline');
    await erase(user);
    await erasing.untilForgotten('emmeline');
    await erasing.untilFinished();
    const { number } = await scene.newestCase(other);
    const { attachments } = await scene.types(scene.moderator, 'case view', { number });
    expect(attachments).toHaveLength(1);
  });

  it('works for somebody who was never there, and twice', async () => {
    await scene.types(scene.moderator, 'ban', { user: scene.outsider, reason: 'outrageous' });
    const answers = [await erase(scene.outsider), await erase(scene.outsider)];
    for (const { content } of answers) expect(content).toContain('Cases blanked: 1.');
    await erasing.untilForgotten('outrageous');
  });
});
