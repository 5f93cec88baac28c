import { whenAllDone } from '../../src/moderation/when-all-done';

describe('whenAllDone', () => {
  it('gives what each came to, in order', async () => {
    expect(await whenAllDone([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2]);
  });

  it('lets what goes on come to its end before it throws what failed', async () => {
    let isOver = false;
    const goesOn = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      isOver = true;
    });
    await expect(whenAllDone([Promise.reject(new Error('failed')), goesOn])).rejects.toThrow('failed');
    expect(isOver).toBe(true);
  });
});
