import type { REST } from 'discord.js';
import { Background } from '../../src/piece-kit/background';

type Request = Parameters<REST['queueRequest']>[0];

function followed() {
  const background = new Background();
  const sent: number[] = [];
  const began = performance.now();
  const rest: Pick<REST, 'queueRequest'> = {
    queueRequest: () => {
      sent.push(performance.now() - began);
      return Promise.resolve(Response.json({}) as never);
    },
  };
  background.follow(rest);
  const ask = () => rest.queueRequest({} as Request);
  return { background, sent, ask };
}

describe('What is asked of Discord', () => {
  it('in the background is spread over the second, also what follows on it', async () => {
    const { background, sent, ask } = followed();
    await background.run(async () => {
      await Promise.all([ask(), ask()]);
      await Promise.all([ask(), ask()]);
    });
    const last = sent.at(-1) ?? 0;
    expect(sent).toHaveLength(4);
    expect(last).toBeGreaterThan((3 * 1000) / 50);
  });

  it('by a command does not wait for it', async () => {
    const { background, sent, ask } = followed();
    const behind = background.run(() => Promise.all(Array.from({ length: 10 }, ask)));
    await ask();
    expect(sent).toHaveLength(2);
    await behind;
    expect(sent).toHaveLength(11);
  });
});
