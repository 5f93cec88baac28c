import { refuses } from '../../sandbox/discord/faults/fault-effects';
import { decodePng } from '../support/png';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('/stats', () => {
  it('says that there are no cases where there are none', async () => {
    const { embeds, attachments } = await scene.types(scene.moderator, 'stats');
    expect(embeds[0]?.description).toBe('There are no such cases.');
    expect(attachments).toEqual([]);
  });

  it('counts by type and by moderator, and what was undone, with a picture', async () => {
    const [freed, banned] = [scene.newcomer('freed'), scene.newcomer('banned')];
    await scene.types(scene.moderator, 'ban', { user: freed });
    await scene.types(scene.moderator, 'ban', { user: banned });
    await scene.types(scene.colleague, 'unban', { user: freed.id });
    const { embeds, attachments, ephemeral } = await scene.types(scene.moderator, 'stats');

    expect(embeds[0]?.description).toBe('Cases: **3**. Undone since, lifted or deleted: 1 of 3 (33 %).');
    expect(embeds[0]?.fields?.map(({ value }) => value)).toEqual([
      'Ban: 2\nUnban: 1',
      `<@${scene.moderator.id}>: 2\n<@${scene.colleague.id}>: 1`,
    ]);
    expect(decodePng(attachments[0]?.content ?? Buffer.of())).toMatchObject({ width: 800, height: 160 });
    expect(ephemeral).toBe(true);
  });

  it('counts about one person, and since a time', async () => {
    const user = scene.newcomer('counted');
    await scene.types(scene.moderator, 'ban', { user });
    const { embeds } = await scene.types(scene.moderator, 'stats', { user, since: '1h' });
    expect(embeds[0]?.description).toContain(`About <@${user.id}>.\nCases: **1**.`);
    await scene.query(`update cases set created_at = created_at - interval '2 hours'`);
    const later = await scene.types(scene.moderator, 'stats', { since: '1h' });
    expect(later.embeds[0]?.description).toContain('There are no such cases.');
  });

  it('refuses what is no time', async () => {
    const { content } = await scene.types(scene.moderator, 'stats', { since: 'lately' });
    expect(content).toContain('“lately” is neither a duration nor a day');
  });

  it('answers in a sentence where Discord does not take the picture', async () => {
    const refusing = scene.discord.faults.add({
      match: { operation: 'update_original_webhook_message' },
      times: 1,
      effect: refuses(400, 40005),
    });
    const { content } = await scene.types(scene.moderator, 'stats');
    expect(refusing.hits).toBe(1);
    expect(content).toContain('Something went wrong');
  });

  it('is refused to a moderator whom only the settings of Discord let use it', async () => {
    const lent = scene.newcomer('lent');
    const run = await scene.discord
      .as(lent)
      .command(scene.guild, scene.general, 'stats', {}, { granted: true });
    expect((await run.answer()).content).toContain('You lack the permission “Moderate Members”');
  });
});
