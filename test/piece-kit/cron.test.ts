import { isCron } from '../../src/piece-kit/cron';

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
