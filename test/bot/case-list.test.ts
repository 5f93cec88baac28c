import { refuses } from '../../sandbox/discord/faults/fault-effects';
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

    scene.discord.faults.add({
      match: { operation: 'create_interaction_response' },
      effect: refuses(500, 0),
      times: 4,
    });
    const unseen = await client.click(back, 'Older');
    await unseen.until(({ messages }) => messages.some(({ content }) => content.includes('went wrong')));
    expect(numbersIn(await scene.types(scene.colleague, 'case list', { user }))).toEqual(
      numbers.slice(0, 10),
    );
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

describe('A case named in a reason', () => {
  it('is linked to its post wherever moderators read it, and stays as written everywhere else', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const first = await banned('named', 'Spam');
    const posted = await scene.until(
      () => scene.caseRow(first.number),
      (row) => row['log_message_id'] !== null,
    );
    const address = [scene.guild.id, scene.log.id, posted['log_message_id']].join('/');
    const link = `[#${first.number}](https://discord.com/channels/${address})`;

    const reason = `As in #${first.number}, not #${first.number + 5000}`;
    const { user, number } = await banned('naming', reason);
    const shown = reason.replace(`#${first.number},`, `${link},`);
    await scene.discord.until(() => scene.postOf(number)?.includes(JSON.stringify(shown).slice(1, -1)), {
      what: 'the link in the post',
    });
    expect(await descriptionOf('case view', { number })).toBe(shown);
    expect(await descriptionOf('case list', { user })).toContain(shown);
    expect(scene.guild.bans.get(user.id)?.reason).toContain(reason);
    expect(scene.discord.dmsOf(user).at(-1)?.embeds[0]?.description).toBe(reason);
    expect((await scene.caseRow(number))['reason']).toBe(reason);

    const edited = await descriptionOf('case edit', { number, reason: `Like #${first.number}` });
    expect(edited).toBe(`Like ${link}`);
    expect(await descriptionOf('case history', { number })).toContain(`was: ${shown}\nis: Like ${link}`);
    await scene.types(scene.moderator, 'case delete', { number: first.number });
    expect(await descriptionOf('case view', { number })).toBe(`Like #${first.number}`);
  });
});

async function banned(name: string, reason: string) {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'ban', { user, reason });
  return { user, number: (await scene.newestCase(user)).number };
}

async function descriptionOf(command: string, options: ListOptions) {
  return (await scene.types(scene.moderator, command, options)).embeds[0]?.description;
}

type ListOptions = NonNullable<Parameters<Scene['types']>[2]>;

async function listOf(options: ListOptions): Promise<string> {
  const { content, embeds } = await scene.types(scene.moderator, 'case list', options);
  return embeds[0]?.description ?? content;
}

function numbersIn({ embeds }: Awaited<ReturnType<Awaited<ReturnType<Scene['types']>>['run']['answer']>>) {
  return [...(embeds[0]?.description ?? '').matchAll(/^\*\*(\d+)\*\*/gm)].map(([, number]) => Number(number));
}
