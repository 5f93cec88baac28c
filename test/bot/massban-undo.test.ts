import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { setMassbanScene, textOf } from '../support/massban-scene';
import type { Scene } from '../support/scene';
import { pressUnheard } from '../support/unheard';

let scene: Scene;
let massban: Awaited<ReturnType<typeof setMassbanScene>>;
beforeAll(async () => {
  massban = await setMassbanScene();
  ({ scene } = massban);
});
afterAll(() => scene.close());

const isBanned = ({ id }: User) => scene.guild.bans.has(id);

const batchOf = async (people: readonly User[]) => (await massban.casesOf(people))[0]?.number ?? 0;

/** The post of a batch, once it says this. */
const posted = (batch: number, text: string) =>
  scene.until(
    () => Promise.resolve(massban.postsOf(batch)),
    (posts) => posts.length === 1 && textOf(posts[0] as never).includes(text),
  );

describe('/massban is undone with one button', () => {
  it('which lifts every ban that is still its own, each with a case, and no later one', async () => {
    const people = massban.strangers('raider', 30);
    const [lifted, replaced, byHand, ...own] = people as [User, User, User, ...User[]];
    const done = await massban.bans(people, { reason: 'Raid' });
    const batch = await batchOf(people);
    await scene.types(scene.moderator, 'unban', { user: lifted.id });
    await scene.types(scene.moderator, 'unban', { user: replaced.id });
    await scene.types(scene.moderator, 'ban', { user: replaced, reason: 'Again' });
    const { discord, guild, owner } = scene;
    await discord.as(owner).unbans(guild, byHand);
    await discord.as(owner).bans(guild, byHand, { reason: 'By hand' });
    await scene.entriesRecorded();
    expect(JSON.stringify(done.components)).toContain('Undo all 30');

    discord.requests.length = 0;
    const undone = await massban.press(done, 'undo-batch');
    expect(undone.content).toBe(`Bans of batch ${batch} lifted: 27.`);
    expect(undone.components).toEqual([]);
    expect(massban.requests('unban_user_from_guild')).toHaveLength(27);
    expect(massban.requests('list_guild_bans')).toHaveLength(1);
    expect(massban.requests('get_guild_ban')).toEqual([]);
    expect(people.filter(isBanned)).toEqual([replaced, byHand]);
    const unbans = await massban.casesOf(own, 'unban');
    const first = unbans[0]?.number ?? 0;
    expect(unbans.map(({ number }) => number)).toEqual(own.map((_, index) => first + index));
    const bans = await massban.casesOf(own);
    for (const [index, unban] of unbans.entries()) {
      expect(unban).toMatchObject({ status: 'applied', batch, reason: `Batch ${batch} was undone` });
      expect(bans[index]).toMatchObject({ ending: 'lifted', ended_by_number: unban.number });
    }
    await posted(batch, `27 by <@${scene.moderator.id}>`);
    expect(massban.postsOf(batch)[0]?.components).toEqual([]);
    await scene.entriesRecorded();
    expect(await massban.casesOf(own, 'unban')).toHaveLength(27);
    expect(await massban.hears(done, 'undo-batch')).toContain('none of these bans is in force');
  });

  it('by whoever may lift bans, from the post as well, once, within 15 minutes', async () => {
    const people = massban.strangers('later', 3);
    const done = await massban.bans(people);
    const batch = await batchOf(people);
    await posted(batch, 'Banned: 3');
    const [post] = massban.postsOf(batch);
    if (!post) throw new Error('The batch is not posted.');
    expect(await massban.hears(post as never, 'undo-batch', scene.member)).toContain(
      'You lack the permission',
    );
    const age = (minutes: number) =>
      scene.query(
        `update ban_batches set recorded_at = now() - $2::int * interval '1 minute' where number = $1`,
        [batch, minutes],
      );
    await age(16);
    expect(await massban.hears(done, 'undo-batch')).toContain('the bans are older than 15 minutes');
    expect(people.every(isBanned)).toBe(true);
    await age(14);
    const answers = await Promise.all([
      massban.hears(post as never, 'undo-batch', scene.colleague),
      massban.hears(post as never, 'undo-batch'),
    ]);
    const counts = answers.map((answer) => Number(/lifted: (\d+)/.exec(answer)?.[1] ?? 0));
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(await massban.casesOf(people, 'unban')).toHaveLength(3);
    expect(people.some(isBanned)).toBe(false);
  });

  it('though whoever pressed under the post cannot be told, and the post stays one', async () => {
    const people = massban.strangers('unheard', 2);
    await massban.bans(people);
    const batch = await batchOf(people);
    const [post] = await posted(batch, 'Banned: 2');
    if (!post) throw new Error('The batch is not posted.');
    await pressUnheard(scene, scene.moderator, post, 'Undo all 2');
    expect(people.some(isBanned)).toBe(false);
    await posted(batch, `2 by <@${scene.moderator.id}>`);
  });

  it('lifts nothing while Discord does not show who is banned, and can be pressed again', async () => {
    const people = massban.strangers('unseen', 2);
    const done = await massban.bans(people);
    const fault = scene.discord.faults.add({
      match: { operation: 'list_guild_bans' },
      effect: refuses(503, 0),
    });
    expect(await massban.hears(done, 'undo-batch')).toBe(
      'Discord is not answering at the moment; try again shortly. Nothing was done.',
    );
    fault.remove();
    expect(people.every(isBanned)).toBe(true);
    expect(await massban.casesOf(people, 'unban')).toEqual([]);
    expect((await massban.press(done, 'undo-batch')).content).toContain('lifted: 2.');
  });

  it('says which Discord did not lift, whose bans then stay in force, and leaves a ban that is no longer its own', async () => {
    const people = massban.strangers('kept', 3);
    const [kept, foreign] = people as [User, User];
    const done = await massban.bans(people);
    scene.guild.bans.set(foreign.id, { user: foreign, reason: 'By another bot' });
    const fault = scene.discord.faults.add({
      match: { operation: 'unban_user_from_guild', path: new RegExp(kept.id) },
      effect: {
        kind: 'answer',
        answer: { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
      },
    });
    const undone = await massban.press(done, 'undo-batch');
    fault.remove();
    expect(undone.content).toContain('lifted: 1.\nBanned by somebody else since, and left so: 1.');
    expect(people.filter(isBanned)).toEqual([kept, foreign]);
    expect(JSON.stringify(undone.embeds)).toContain(`Nothing was done: Discord refused`);
    expect((await massban.casesOf([kept]))[0]).toMatchObject({ status: 'applied', ended_at: null });
    expect(await massban.casesOf([kept], 'unban')).toMatchObject([
      { status: 'failed', failure: 'forbidden' },
    ]);
  });
});
