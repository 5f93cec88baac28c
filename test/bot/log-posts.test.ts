import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
});
afterAll(() => scene.close());

async function ban(name: string): Promise<number> {
  const user = scene.newcomer(name);
  await scene.types(scene.moderator, 'ban', { user, reason: 'Because', notify: false });
  return (await scene.newestCase(user)).number;
}

const titles = () => [...scene.log.messages.values()].map(({ embeds }) => embeds[0]?.title);

describe('The log post of a case', () => {
  it('is that of its own number: case 1 does not take the post of case 10 for its own (defect 25)', async () => {
    const silence = scene.discord.faults.add({
      match: { operation: 'create_message', path: new RegExp(scene.log.id) },
      effect: { kind: 'reset-before' },
    });
    expect(await ban('first')).toBe(1);
    await scene.logs('log post not confirmed');
    silence.remove();
    for (let number = 2; number <= 10; number += 1) await ban(`target ${number}`);
    await scene.discord.until(() => scene.postOf(10), { what: 'the post of case 10' });
    await scene.bot.stop();
    await scene.restart();

    await scene.until(
      () => scene.query('select number from cases where post_due'),
      (rows) => rows.length === 0,
    );
    const numbers = titles().map((title) => Number(/^Case (\d+) /.exec(title ?? '')?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('is brought up to date where it stands when the log channel is another by then (defect 25)', async () => {
    const number = await ban('followed');
    await scene.discord.until(() => scene.postOf(number), { what: 'the post' });
    const other = scene.guild.createChannel({ name: 'other-log' });
    await scene.types(scene.owner, 'settings log', { channel: other });
    await scene.types(scene.moderator, 'case edit', { number, reason: 'Said later' });

    await scene.discord.until(() => scene.postOf(number)?.includes('Said later'), { what: 'the new reason' });
    expect(other.messages.size).toBe(0);
  });
});
