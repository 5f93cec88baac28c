import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const counting = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const numbersTaken = async () =>
  (await scene.query('select number from cases order by number')).map(({ number }) => number);

/** The number of the case that was made last. */
const lastNumber = async () => (await numbersTaken()).length;

async function ban(name: string): Promise<number> {
  const target = scene.newcomer(name);
  await scene.types(scene.moderator, 'ban', { user: target });
  return (await scene.newestCase(target)).number;
}

describe('Promise 1: Numbers', () => {
  it('twenty bans at once, the first of a server, are its cases 1 to 20 (defect 1)', async () => {
    const answers = await Promise.all(
      counting(20).map((n) => scene.types(scene.moderator, 'ban', { user: scene.newcomer(`target ${n}`) })),
    );
    const named = answers.map(({ content }) => Number(/Case (\d+)/.exec(content)?.[1]));

    expect(named.sort((a, b) => a - b)).toEqual(counting(20));
    expect(await numbersTaken()).toEqual(counting(20));
    expect(scene.guild.bans.size).toBe(20);
  });

  it('whoever is too late leaves no gap, however many at once', async () => {
    const before = await lastNumber();
    const targets = counting(8).map((n) => scene.newcomer(`twice ${n}`));
    const both = [scene.moderator, scene.colleague];
    await Promise.all(
      targets.flatMap((user) => both.map((who) => scene.types(who, 'ban', { user, notify: false }))),
    );

    expect(await numbersTaken()).toEqual(counting(before + 8));
  });

  it('a number is not used again when its case was deleted and the bot started anew (defect 3)', async () => {
    const number = await ban('first');
    await scene.types(scene.moderator, 'case delete', { number });
    await scene.bot.stop();
    await scene.restart();

    expect(await ban('second')).toBe(number + 1);
    const { content } = await scene.types(scene.moderator, 'case restore', { number });
    expect(content).toContain(`Case ${number} `);
    expect(await numbersTaken()).toEqual(counting(number + 1));
  });

  it('a case is found once it is made, though it was looked for in vain before (defect 3)', async () => {
    const number = (await lastNumber()) + 1;
    const looked = await scene.types(scene.moderator, 'case view', { number });
    expect(looked.content).toContain(`no case ${number}`);
    await ban('late');
    const { embeds } = await scene.types(scene.moderator, 'case view', { number });

    expect(JSON.stringify(embeds)).toContain('late');
  });
});
