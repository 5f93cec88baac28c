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

const count = async (table: string) => (await scene.query(`select id from ${table}`)).length;

/** Everything is gone, and what was in force of the test before with it, once that is settled. */
async function eraseAll(): Promise<void> {
  await scene.until(
    () => scene.query(`select number from cases where status = 'pending'`),
    (pending) => pending.length === 0,
  );
  const { content } = await erasing.press(await erasing.askServer());
  expect(content).toContain('Everything recorded of this server is erased');
}

describe('Promise 16: Removal keeps', () => {
  it('the owner has everything erased: cases, edits, evidence and settings; numbers go on, posts stay', async () => {
    const { user, number } = await erasing.known('adelaide');
    await scene.types(scene.moderator, 'unban', { user: user.id });
    await scene.types(scene.owner, 'settings notify', { enabled: false });
    const last = (await scene.newestCase(user)).number;
    await scene.discord.until(() => scene.postOf(last), { what: 'the last post' });
    const question = await erasing.askServer();
    expect(question).toMatchObject({ ephemeral: true });
    expect(question.content).toContain(`the next case is number ${last + 1}`);
    expect(question.content).toContain('Cases: 2. Changes of these: 3. Reports: 0. Files of evidence: 1.');
    expect(question.content).not.toContain('no longer end');
    expect(await count('cases')).toBe(2);

    const answer = await erasing.press(question);
    expect(answer.content).toContain('Cases: 2. Reports: 0. Files of evidence: 1.');
    expect(answer.content).toMatch(/posts in the log channel stay[\s\S]*Direct messages[\s\S]*audit log/);
    for (const table of ['cases', 'case_edits', 'case_evidence']) expect(await count(table)).toBe(0);
    expect((await scene.query('select * from guilds'))[0]).toMatchObject({
      ...{ case_count: last, log_channel_id: null, notify: true },
    });
    expect(scene.postOf(number)).toContain('very rude');
    await erasing.untilFinished();
    expect(existsSync(erasing.pathOf('proof of adelaide'))).toBe(false);

    const next = scene.newcomer('next');
    await scene.types(scene.moderator, 'ban', { user: next });
    expect((await scene.newestCase(next)).number).toBe(last + 1);
  });

  it('that everything was erased is recorded, exported, and logged without a name', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const { number } = await erasing.known('beatrice');
    await eraseAll();
    const { attachments } = await scene.types(scene.owner, 'settings data export');
    const file = JSON.parse(attachments[0]?.content.toString() ?? '') as Record<string, object[]>;
    expect(file).toMatchObject({ cases: [], edits: [], evidence: [], guild: { caseCount: number } });
    expect(file['erasures']?.at(-1)).toMatchObject({
      what: 'guild',
      userId: null,
      erasedById: scene.owner.id,
    });
    expect(await count('erasures')).toBe(file['erasures']?.length);
    await scene.logs('everything of a guild was erased');
    expect(scene.bot.output).not.toMatch(/beatrice|rude/);
  });

  it('the owner is told how many sanctions will no longer end, and whose roles will be lost', async () => {
    await eraseAll();
    await scene.types(scene.owner, 'settings jail');
    const [first, second, third] = ['cordelia', 'dorothea', 'emmeline'].map((name) => scene.newcomer(name));
    if (!first || !second || !third) throw new Error('three people');
    await scene.types(scene.moderator, 'tempban', { user: first, duration: '1h' });
    await scene.types(scene.moderator, 'jail', { user: second, duration: '1h' });
    await scene.types(scene.moderator, 'jail', { user: third });
    await scene.types(scene.moderator, 'ban', { user: scene.newcomer('for-good') });
    const { content } = await erasing.askServer();
    expect(content).toContain('**Sanctions in force that will no longer end by themselves: 2.**');
    expect(content).toContain('**People in jail whose roles nobody will know any more: 2.**');

    await eraseAll();
    await scene.aRoundOfEndings();
    expect(scene.guild.bans.has(first.id)).toBe(true);
  });

  it('nothing is erased when more would no longer end than the owner was told of', async () => {
    await eraseAll();
    const question = await erasing.askServer();
    const user = scene.newcomer('frederica');
    await scene.types(scene.moderator, 'tempban', { user, duration: '1h' });
    expect((await erasing.press(question)).content).toBe(
      'Nothing was erased: more sanctions with an end are in force than you were told of; type the command again.',
    );
    expect(await scene.newestCase(user)).toMatchObject({ user_name: 'frederica', ending: null });
  });

  it('nothing is erased while a case is under way, neither asked for nor confirmed', async () => {
    await eraseAll();
    const question = await erasing.askServer();
    const user = scene.newcomer('georgiana');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const ban = scene.types(scene.moderator, 'ban', { user, evidence: evidence('proof of georgiana') });
    await held.reached;
    const { number } = await scene.newestCase(user);
    const refusal = `Nothing was erased: case ${number} is under way; try again when it is settled, within a few minutes.`;
    expect(await erasing.askServer()).toMatchObject({ content: refusal, components: [] });
    expect((await erasing.press(question)).content).toBe(refusal);
    held.release();
    expect((await ban).content).toContain('is banned');
    expect(await scene.newestCase(user)).toMatchObject({ status: 'applied', user_name: 'georgiana' });
  });

  it('erasing twice is harmless', async () => {
    const questions = [await erasing.askServer(), await erasing.askServer()];
    const before = await count('erasures');
    for (const question of questions) {
      expect((await erasing.press(question)).content).toContain(
        'Everything recorded of this server is erased',
      );
    }
    expect(await count('erasures')).toBe(before + 2);
  });
});
