import { byClock, isCron } from '../../src/piece-kit/cron';

describe('isCron', () => {
  it.each(['*/10 * * * * *', '* * * * *', '0 3 * * 1', '0 0 1 1 *', '15,45 * * * * *'])(
    'takes %j',
    (expression) => {
      expect(isCron(expression)).toBe(true);
    },
  );

  it.each(['', 'often', '* * *', '61 * * * * *', '* * * * * * *', '*/0 * * * *', '10s'])(
    'does not take %j',
    (expression) => {
      expect(isCron(expression)).toBe(false);
    },
  );
});

describe('byClock', () => {
  it('passes a round over while one goes on, and says so in the log that it was given', async () => {
    let rounds = 0;
    const endless = () => {
      rounds += 1;
      return new Promise<void>(() => undefined);
    };
    let heard: (values: readonly unknown[]) => void = () => undefined;
    const said = new Promise<readonly unknown[]>((resolve) => {
      heard = resolve;
    });
    const write = (...values: readonly unknown[]) => heard(values);
    const scheduled = byClock('* * * * * *', 'endless', endless, { debug: write, error: write });
    expect(await said).toEqual([{ task: 'endless' }, expect.stringContaining('still running')]);
    await scheduled.destroy();
    expect(rounds).toBe(1);
  });
});
