import { createAside } from '../../src/aside';
import {
  correlated,
  correlation,
  hearing,
  secondsInHand,
  uncorrelated,
} from '../../src/piece-kit/correlation';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('A correlation id', () => {
  it('stands for all that a piece of work waits for, and for nothing outside of it', async () => {
    const work = async (id: string) => {
      await Promise.resolve();
      return correlation().correlationId === id;
    };
    const each = ['one', 'two'].map((id) => correlated({ correlationId: id }, () => work(id)));
    expect(await Promise.all(each)).toEqual([true, true]);
    expect([correlation(), secondsInHand()]).toEqual([{}, null]);
  });

  it('stands for what is done beside the work, also when its turn comes after that of others', async () => {
    const queue = createAside(silent);
    const seen: unknown[] = [];
    for (const id of ['one', 'two']) {
      correlated({ correlationId: id }, () =>
        queue.aside('the same', async () => {
          await Promise.resolve();
          seen.push(correlation().correlationId);
        }),
      );
    }
    await queue.drained();
    expect(seen).toEqual(['one', 'two']);
  });

  it('does not stand for what belongs to no work', () => {
    correlated({ correlationId: 'one' }, () => {
      expect(uncorrelated(() => correlation())).toEqual({});
      expect(correlation()).toEqual({ correlationId: 'one' });
    });
  });

  it('is a new one for each event', () => {
    const ids = [1, 2].map(() => hearing('guildCreate', '5', () => correlation()));
    expect(ids).toEqual([
      { correlationId: expect.any(String) as string, guildId: '5', event: 'guildCreate' },
      { correlationId: expect.any(String) as string, guildId: '5', event: 'guildCreate' },
    ]);
    expect(ids[0]?.correlationId).not.toBe(ids[1]?.correlationId);
  });
});
