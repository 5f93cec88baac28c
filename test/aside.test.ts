import { createAside } from '../src/aside';

interface Warning {
  readonly fields: object;
  readonly message: string;
}

/** A queue, what it warned of, and what happened in which order. */
function stage() {
  const warnings: Warning[] = [];
  const happened: string[] = [];
  const log = {
    info: () => undefined,
    error: () => undefined,
    warn: (fields: object, message: string) => void warnings.push({ fields, message }),
  };
  return { queue: createAside(log), warnings, happened };
}

/** Something that is waited for until it is let go. */
function held() {
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

/** Lets everything run that waits for nothing but its turn. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('aside', () => {
  it('runs works of one key one after another, in the order they came', async () => {
    const { queue, happened } = stage();
    const first = held();
    queue.aside('a', async () => {
      await first.until;
      happened.push('first');
    });
    for (const name of ['second', 'third']) {
      queue.aside('a', () => {
        happened.push(name);
        return Promise.resolve();
      });
    }
    await turn();
    expect(happened).toEqual([]);
    first.release();
    await queue.drained();
    expect(happened).toEqual(['first', 'second', 'third']);
  });

  it('lets whatever is in hand go on first, until it waits', async () => {
    const { queue, happened } = stage();
    queue.aside('a', () => {
      happened.push('beside');
      return Promise.resolve();
    });
    for (let step = 0; step < 50; step += 1) await Promise.resolve();
    happened.push('in hand');
    await queue.drained();
    expect(happened).toEqual(['in hand', 'beside']);
  });

  it('runs works of other keys at once', async () => {
    const { queue } = stage();
    const [first, second] = [held(), held()];
    queue.aside('a', () => first.until);
    queue.aside('b', () => {
      second.release();
      return Promise.resolve();
    });
    await second.until;
    first.release();
    await queue.drained();
  });

  it('returns before the work has begun, so that it delays nothing', async () => {
    const { queue, happened } = stage();
    queue.aside('a', () => {
      happened.push('work');
      return Promise.resolve();
    });
    happened.push('caller');
    await queue.drained();
    expect(happened).toEqual(['caller', 'work']);
  });

  it('logs a failure with its key, and goes on with the next work', async () => {
    const { queue, warnings, happened } = stage();
    const error = new Error('the channel is gone');
    queue.aside('a', () => Promise.reject(error));
    queue.aside('a', () => {
      happened.push('next');
      return Promise.resolve();
    });
    await expect(queue.drained()).resolves.toBeUndefined();
    expect(warnings).toEqual([{ fields: { error, key: 'a' }, message: 'work beside an action failed' }]);
    expect(happened).toEqual(['next']);
  });

  it('takes a work that throws at once for a failure like any other', async () => {
    const { queue, warnings } = stage();
    expect(() =>
      queue.aside('a', () => {
        throw new Error('at once');
      }),
    ).not.toThrow();
    await queue.drained();
    expect(warnings).toHaveLength(1);
  });

  it('logs nothing when nothing fails', async () => {
    const { queue, warnings } = stage();
    queue.aside('a', () => Promise.resolve());
    await queue.drained();
    expect(warnings).toEqual([]);
  });
});

describe('drained', () => {
  it('is so at once when nothing is under way', async () => {
    await expect(stage().queue.drained()).resolves.toBeUndefined();
  });

  it('waits for every work, and for what is added while it waits', async () => {
    const { queue, happened } = stage();
    const [first, second] = [held(), held()];
    queue.aside('a', async () => {
      await first.until;
      queue.aside('b', () => second.until);
    });
    const end = queue.drained().then(() => happened.push('drained'));
    await turn();
    first.release();
    await turn();
    expect(happened).toEqual([]);
    second.release();
    await end;
    expect(happened).toEqual(['drained']);
  });
});
