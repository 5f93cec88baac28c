import { keptFor } from '../../src/metrics/kept-for';

/** A reading whose clock and answers are set by hand. */
function stage() {
  let time = 0;
  const asked: { answer(value: string): void; fail(): void }[] = [];
  const read = keptFor(
    5_000,
    () =>
      new Promise<string>((resolve, reject) => {
        asked.push({ answer: resolve, fail: () => reject(new Error('away')) });
      }),
    () => time,
  );
  return { asked, read, pass: (ms: number) => (time += ms) };
}

describe('A reading that is kept', () => {
  it('is shared by all who ask while it is under way, however long that takes', async () => {
    const { asked, read, pass } = stage();
    const all = [read(), read()];
    pass(60_000);
    all.push(read());
    asked[0]?.answer('one');
    expect(await Promise.all(all)).toEqual(['one', 'one', 'one']);
    expect(asked).toHaveLength(1);
  });

  it('stands for its time, and is read anew after it', async () => {
    const { asked, read, pass } = stage();
    const first = read();
    asked[0]?.answer('one');
    await first;
    pass(4_999);
    expect(await read()).toBe('one');
    pass(1);
    const second = read();
    asked[1]?.answer('two');
    expect(await second).toBe('two');
  });

  it('that failed is null, and not tried again before its time', async () => {
    const { asked, read, pass } = stage();
    const first = read();
    asked[0]?.fail();
    expect([await first, await read()]).toEqual([null, null]);
    expect(asked).toHaveLength(1);
    pass(5_000);
    void read();
    expect(asked).toHaveLength(2);
  });
});
