import { acknowledge } from '../../src/piece-kit/acknowledge';
import { refusal } from './refusal';

describe('acknowledge', () => {
  it('knows an answer that was taken from one that another came before', async () => {
    expect(await acknowledge(Promise.resolve('sent'))).toBe(true);
    expect(await acknowledge(Promise.reject(refusal(40060)))).toBe(false);
  });

  it('passes on everything else, as what happened to an answer and not to the database', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    for (const cause of [refusal(10062), reset]) {
      const thrown = await acknowledge(Promise.reject(cause)).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ message: 'Discord did not take the answer', cause });
      expect(thrown).not.toHaveProperty('code');
    }
  });
});
