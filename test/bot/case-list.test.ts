import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('/case list', () => {
  it('shows ten a page, newest first, with person, type, reason start, age and state (defect 7)', async () => {
    const user = scene.newcomer('repeat');
    const numbers = [];
    for (let round = 0; round < 6; round++) {
      await scene.types(scene.moderator, 'ban', { user, reason: `Reason ${round}` });
      numbers.unshift((await scene.newestCase(user)).number);
      await scene.types(scene.moderator, 'unban', { user: user.id });
      numbers.unshift((await scene.newestCase(user)).number);
    }
    const first = await scene.types(scene.colleague, 'case list', { user });
    expect(numbersIn(first)).toEqual(numbers.slice(0, 10));
    for (const part of [user.id, 'Ban', 'Reason 5', 'Lifted', '<t:']) {
      expect(first.embeds[0]?.description).toContain(part);
    }

    const client = scene.discord.as(scene.colleague);
    const second = await (await client.click(first, 'Older')).answer();
    expect(numbersIn(second)).toEqual(numbers.slice(10));
    const back = await (await client.click(second, 'Newer')).answer();
    expect(numbersIn(back)).toEqual(numbers.slice(0, 10));
  });

  it('keeps its pages right while cases arrive (defect 28)', async () => {
    const user = scene.newcomer('busy');
    for (let round = 0; round < 6; round++) {
      await scene.types(scene.moderator, 'ban', { user });
      await scene.types(scene.moderator, 'unban', { user: user.id });
    }
    const first = await scene.types(scene.moderator, 'case list', { user });
    await scene.types(scene.moderator, 'ban', { user });
    const second = await (await scene.discord.as(scene.moderator).click(first, 'Older')).answer();

    const shown = [...numbersIn(first), ...numbersIn(second)];
    expect(shown).toHaveLength(12);
    expect(new Set(shown).size).toBe(12);
  });

  it('narrows by moderator, type, state, text and time', async () => {
    const user = scene.newcomer('narrowed');
    await scene.types(scene.colleague, 'tempban', { user, duration: '1h', reason: '100% spam_bot' });
    const { number } = await scene.newestCase(user);

    expect(await listOf({ user, type: 'tempban', status: 'active' })).toContain(`**${number}**`);
    expect(await listOf({ user, moderator: scene.colleague, contains: '100% SPAM_' })).toContain(
      `**${number}**`,
    );
    expect(await listOf({ user, since: '1d' })).toContain(`**${number}**`);
    for (const other of [
      { moderator: scene.moderator },
      { type: 'ban' },
      { status: 'expired' },
      { contains: 'spamXbot' },
      { since: '2999-01-01' },
    ]) {
      expect(await listOf({ user, ...other })).toBe('There are no such cases.');
    }
  });

  it('says what a period looks like when it is given something else', async () => {
    const { content } = await scene.types(scene.moderator, 'case list', { since: 'yesterday' });
    expect(content).toContain('30d or 2026-01-31');
  });
});

type ListOptions = NonNullable<Parameters<Scene['types']>[2]>;

async function listOf(options: ListOptions): Promise<string> {
  const { content, embeds } = await scene.types(scene.moderator, 'case list', options);
  return embeds[0]?.description ?? content;
}

function numbersIn({ embeds }: Awaited<ReturnType<Awaited<ReturnType<Scene['types']>>['run']['answer']>>) {
  return [...(embeds[0]?.description ?? '').matchAll(/^\*\*(\d+)\*\*/gm)].map(([, number]) => Number(number));
}
