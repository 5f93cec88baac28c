import { evidence } from '../support/erasure-scene';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** All that is recorded, but for when the bot came and went. */
const record = () =>
  Promise.all([
    scene.query('select id, case_count, log_channel_id, jail_role_id, jail_channel_id, notify from guilds'),
    ...['cases', 'case_edits', 'case_evidence'].map((table) =>
      scene.query(`select * from ${table} order by id`),
    ),
  ]);

describe('Promise 16: Removal keeps', () => {
  it('the bot being removed deletes nothing: cases, edits, evidence and settings are there when it is back, and what is due ends then (defect 6)', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    await scene.types(scene.owner, 'settings jail');
    await scene.types(scene.owner, 'settings notify', { enabled: false });
    const [banned, jailed] = [scene.newcomer('banned'), scene.newcomer('jailed')];
    const proof = evidence('he said, she said');
    await scene.types(scene.moderator, 'tempban', {
      user: banned,
      duration: '1h',
      reason: 'Spam',
      evidence: proof,
    });
    await scene.types(scene.moderator, 'jail', { user: jailed, duration: '1h' });
    const { number } = await scene.newestCase(banned);
    await scene.types(scene.moderator, 'case edit', { number, reason: 'Spam, twice' });
    await scene.types(scene.moderator, 'case delete', { number });
    await scene.types(scene.moderator, 'case restore', { number });
    await scene.discord.until(() => scene.postOf(number)?.includes('twice'), { what: 'the post' });
    await scene.until(
      () => scene.query('select id from cases where log_message_id is null or post_due'),
      (unposted) => unposted.length === 0,
    );
    const before = await record();
    const { permissions } = scene.guild.botRole(scene.app);

    scene.guild.removeBot(scene.app);
    await scene.until(
      () => scene.query('select left_at from guilds'),
      ([guild]) => guild?.['left_at'] !== null,
    );
    expect(await record()).toEqual(before);
    await scene.passTime(number);

    scene.guild.addBot(scene.app, { permissions, position: 5 });
    expect(await scene.settledCase(banned, 'unban')).toMatchObject({ number: number + 2, status: 'applied' });
    expect(scene.guild.bans.has(banned.id)).toBe(false);
    expect(await scene.caseRow(number)).toMatchObject({ ending: 'expired', reason: 'Spam, twice' });
    const view = await scene.types(scene.moderator, 'case view', { number });
    expect(view.attachments).toHaveLength(1);
    const { embeds } = await scene.types(scene.moderator, 'case history', { number });
    expect(embeds[0]?.description).toMatch(/was: Spam\n[\s\S]*deleted the case[\s\S]*restored the case/);
    const { content } = await scene.types(scene.moderator, 'unjail', { user: jailed });
    expect(content).toContain('is released from jail');
    const settings = await scene.types(scene.owner, 'settings view');
    expect(JSON.stringify(settings.embeds)).toContain(scene.log.id);
  });
});
