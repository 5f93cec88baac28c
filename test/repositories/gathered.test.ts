import { gathered } from '../../src/repositories/gathered';

/** A way to ask that is answered when the test says so. */
function held() {
  const asked: (readonly number[])[] = [];
  const answers: (() => void)[] = [];
  const ask = gathered(
    (questions: readonly number[]) => {
      asked.push(questions);
      return new Promise<string[]>((resolve) => answers.push(() => resolve(questions.map(String))));
    },
    { most: 3 },
  );
  const until = async (count: number) => {
    while (asked.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, asked, until, answer: () => answers.shift()?.() };
}

describe('What is asked one by one', () => {
  it('is asked together, also what comes while a statement is under way, and so many at most', async () => {
    const { ask, asked, until, answer } = held();
    const first = [ask(1), ask(2)];
    await until(1);
    const others = [3, 4, 5, 6].map(ask);
    answer();
    await until(2);
    answer();
    await until(3);
    answer();
    expect(await Promise.all([...first, ...others])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(asked).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('fails together, and not with what is asked afterwards', async () => {
    let isAway = true;
    const ask = gathered((questions: readonly number[]) =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(questions),
    );
    const outcomes = await Promise.allSettled([ask(1), ask(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await ask(3)).toBe(3);
  });
});
