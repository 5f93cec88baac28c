import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

async function banned(name: string, reason = 'Because') {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'ban', { user, reason });
  return { user, ...(await scene.newestCase(user)) };
}

describe('/case view', () => {
  it('shows person, moderator, the whole reason and the state (defect 7)', async () => {
    const reason = 'x'.repeat(512);
    const { number, user } = await banned('viewed', reason);
    const { embeds } = await scene.types(scene.colleague, 'case view', { number });
    const text = JSON.stringify(embeds);

    expect(embeds[0]?.description).toBe(reason);
    for (const part of [user.id, 'viewed', scene.moderator.id, 'In force']) expect(text).toContain(part);
  });

  it('says so when there is no such case', async () => {
    const { content } = await scene.types(scene.moderator, 'case view', { number: 99_999 });
    expect(content).toContain('no case 99999');
  });

  describe('Promise 12: Text is only text', () => {
    it('shows markdown in a reason as text', async () => {
      const { number } = await banned('formatted', '**bold** [link](https://example.com) `code`');
      const { embeds } = await scene.types(scene.moderator, 'case view', { number });
      expect(embeds[0]?.description).toBe('\\*\\*bold\\*\\* \\[link\\](https://example.com) \\`code\\`');
    });
  });

  it('completes numbers with type, person and reason', async () => {
    const { number } = await banned('completed', 'Findable');
    const choices = await scene.discord
      .as(scene.moderator)
      .complete(scene.guild, scene.general, 'case view', { number: String(number) }, 'number');
    expect(choices).toContainEqual({ name: `${number} · Ban · completed · Findable`, value: number });
  });
});

describe('/case edit', () => {
  describe('Promise 9: History cannot be hidden', () => {
    it('changes the reason and keeps the old text in the history', async () => {
      const { number } = await banned('edited', 'Old words');
      await scene.types(scene.colleague, 'case edit', { number, reason: 'New words' });
      const history = await scene.types(scene.moderator, 'case history', { number });

      expect(await scene.caseRow(number)).toMatchObject({ reason: 'New words' });
      expect(history.embeds[0]?.description).toMatch(/colleague[\s\S]*was: Old words[\s\S]*is: New words/);
    });
  });

  it('brings the log post up to date, and makes no second one', async () => {
    const { number } = await banned('logged', 'Before');
    await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
    const posts = scene.log.messages.size;
    await scene.types(scene.moderator, 'case edit', { number, reason: 'Afterwards' });

    await scene.discord.until(() => scene.postOf(number)?.includes('Afterwards'), {
      what: 'the edited post',
    });
    expect(scene.log.messages.size).toBe(posts);
  });

  describe('Promise 5: Side work never decides', () => {
    it('posts anew when the log post was deleted by hand (defect 25)', async () => {
      const { number } = await banned('unposted', 'Posted once');
      await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
      const [post] = scene.logPosts(number);
      if (!post) throw new Error('no post');
      await scene.discord.as(scene.owner).deletes(post);
      const { content } = await scene.types(scene.moderator, 'case edit', { number, reason: 'Posted twice' });

      expect(content).toContain('is changed');
      await scene.discord.until(() => scene.postOf(number)?.includes('Posted twice'), {
        what: 'the new post',
      });
    });
  });

  it('moves the end of a tempban, counted from its beginning', async () => {
    const user = scene.newcomer('moved');
    await scene.types(scene.moderator, 'tempban', { user, duration: '7d' });
    const { number, created_at } = await scene.newestCase(user);
    await scene.types(scene.moderator, 'case edit', { number, duration: '1d' });
    const row = await scene.caseRow(number);
    expect(Number(row['expires_at']) - Number(created_at)).toBe(24 * 60 * 60 * 1000);

    await scene.query("update cases set created_at = created_at - interval '2 days' where number = $1", [
      number,
    ]);
    await scene.types(scene.moderator, 'case edit', { number, duration: '25h' });
    await scene.discord.until(() => !scene.guild.bans.has(user.id), { what: 'the shortened ban ends' });
  });

  it('refuses a duration for a case that has no end', async () => {
    const { number } = await banned('endless');
    const { content } = await scene.types(scene.moderator, 'case edit', { number, duration: '1d' });
    expect(content).toContain('has no end that could be moved');
    expect((await scene.caseRow(number))['expires_at']).toBeNull();
  });

  it('refuses an edit that changes nothing', async () => {
    const { number } = await banned('untouched');
    const { content } = await scene.types(scene.moderator, 'case edit', { number });
    expect(content).toContain('Say what is to change');
  });
});
