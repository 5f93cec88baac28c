import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FaultEffect } from '../../sandbox/discord/faults/faults';
import type { User } from '../../sandbox/discord/world/user';
import { setMassbanScene } from '../support/massban-scene';
import type { Scene } from '../support/scene';

let scene: Scene;
let massban: Awaited<ReturnType<typeof setMassbanScene>>;
beforeAll(async () => {
  massban = await setMassbanScene();
  ({ scene } = massban);
});
afterAll(() => scene.close());

const mentioned = (people: readonly User[]) => people.map(({ id }) => `<@${id}>`).join(' ');

const fails = (effect: FaultEffect) =>
  scene.discord.faults.add({ match: { operation: 'bulk_ban_users_from_guild' }, effect });

/** Confirms a batch, of which Discord does not say what came of it. */
async function goesUnanswered(people: readonly User[]) {
  const silent = fails({ kind: 'reset-before' });
  const { content } = await massban.bans(people);
  silent.remove();
  expect(content).toMatch(
    new RegExp(`^People banned: 0\\..*\\nNot known yet: ${people.length}\\. Their cases are recorded`),
  );
}

/** Confirms a batch, and kills the bot in the midst of what it asks of Discord. */
async function diesWhile(people: readonly User[], kind: 'hold' | 'hold-answer') {
  const asked = await massban.ask(mentioned(people));
  const fault = fails({ kind });
  massban.begin(asked, 'massban:ban');
  await fault.reached;
  expect((await massban.casesOf(people)).map(({ status }) => status)).toEqual(people.map(() => 'pending'));
  await scene.bot.kill();
  fault.remove();
}

const settled = (people: readonly User[]) =>
  scene.until(
    () => massban.casesOf(people),
    (rows) => rows.every(({ status }) => status !== 'pending'),
  );

describe('Promise 2: Recorded before done', () => {
  it('a batch that is killed after it was recorded is settled to what Discord shows, and posted once', async () => {
    const [unlucky, lucky] = [massban.strangers('before', 3), massban.strangers('after', 3)];
    const unanswered = massban.strangers('unanswered', 3);
    await goesUnanswered(unanswered);
    await diesWhile(unlucky, 'hold');
    await scene.restart();
    const failed = await settled([...unanswered, ...unlucky]);
    expect(failed).toHaveLength(6);
    expect(failed.every(({ status, failure }) => status === 'failed' && failure === 'interrupted')).toBe(
      true,
    );
    expect([...unanswered, ...unlucky].some(({ id }) => scene.guild.bans.has(id))).toBe(false);

    await diesWhile(lucky, 'hold-answer');
    await scene.restart();
    const applied = await settled(lucky);
    expect(applied.every(({ status }) => status === 'applied')).toBe(true);
    expect(lucky.every(({ id }) => scene.guild.bans.has(id))).toBe(true);
    await scene.entriesRecorded();
    expect(await massban.casesOf(lucky)).toHaveLength(3);
    const batch = applied[0]?.number ?? 0;
    await scene.until(
      () => Promise.resolve(massban.postsOf(batch)),
      ({ length }) => length > 0,
    );
    await scene.query(`update ban_batches set log_message_id = null, posted_as = null, post_tried_at = null`);
    await scene.bot.stop();
    await scene.restart();
    await scene.until(
      () => scene.query('select number from ban_batches where log_message_id is null'),
      (rows) => rows.length === 0,
    );
    expect(massban.postsOf(batch)).toHaveLength(1);
  });

  it('a batch that Discord refuses fails as a whole', async () => {
    const people = massban.strangers('barred', 2);
    const refusing = fails(refuses(403, 50013));
    const { content, embeds, components } = await massban.bans(people);
    refusing.remove();
    expect(content).toMatch(/^People banned: 0\. Batch (\d+), cases \1 to \d+\.$/);
    const name = 'Nothing was done: Discord refused: the bot lacks the permission or its role is too low';
    expect(embeds[0]?.fields).toEqual([expect.objectContaining({ name, value: mentioned(people) })]);
    expect(components).toEqual([]);
    expect((await massban.casesOf(people)).map(({ failure }) => failure)).toEqual(['forbidden', 'forbidden']);
    expect(people.some(({ id }) => scene.guild.bans.has(id))).toBe(false);
  });

  it('a question outlives the bot that asked it, until it is answered, forgotten or erased', async () => {
    const people = massban.strangers('patient', 2);
    const asked = await massban.ask(mentioned(people), { reason: 'Raid' });
    await scene.bot.kill();
    await scene.restart();
    const done = await massban.press(asked, 'massban:ban');
    expect(done.content).toContain('People banned: 2.');
    await massban.ask(mentioned(massban.strangers('erased', 1)));
    await massban.ask(mentioned(massban.strangers('forgotten', 1)), {}, scene.colleague);
    const [erased] = await scene.query('select user_ids from ban_batches where number is null');
    const id = String((erased?.['user_ids'] as string[] | undefined)?.[0]);
    const question = await scene.types(scene.owner, 'settings data erase-person', {
      user: scene.discord.world.users.get(id) as User,
    });
    const button = /"custom_id":"(.+?)"/.exec(JSON.stringify(question.components))?.[1] ?? '';
    await (await scene.discord.as(scene.owner).click(question, button)).answer();
    expect(await scene.query('select id from ban_batches where number is null')).toHaveLength(1);
    await scene.query(`update ban_batches set asked_at = now() - interval '16 minutes' where number is null`);
    await scene.bot.stop();
    await scene.restart();
    await scene.until(
      () => scene.query('select id from ban_batches where number is null'),
      (rows) => rows.length === 0,
    );
  });
});
