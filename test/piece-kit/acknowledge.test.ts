import { container } from '@sapphire/framework';
import { acknowledge } from '../../src/piece-kit/acknowledge';
import type { RefusedAnswers } from '../../src/piece-kit/refused-answers';
import { refusal } from './refusal';

/** What is known of the answer, and the interaction it is to. */
function wasRefusedAtOnce(wasAtOnce: boolean) {
  const refusedAnswers = { wasAtOnce: () => wasAtOnce } as unknown as RefusedAnswers;
  Object.assign(container, { refusedAnswers });
  return { id: '42' };
}

describe('acknowledge', () => {
  it('knows an answer that was taken', async () => {
    expect(await acknowledge(wasRefusedAtOnce(false), Promise.resolve('sent'))).toBe('taken');
  });

  it('knows an answer that was taken before, where it had to be sent again', async () => {
    const sent = Promise.reject(refusal(40060));
    expect(await acknowledge(wasRefusedAtOnce(false), sent)).toBe('taken_before');
  });

  it('knows an answer that another process gave, where Discord refuses it at once', async () => {
    const sent = Promise.reject(refusal(40060));
    expect(await acknowledge(wasRefusedAtOnce(true), sent)).toBe('answered_elsewhere');
  });

  it('passes on everything else, as what happened to an answer and not to the database', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    for (const cause of [refusal(10062), reset]) {
      const thrown = await acknowledge(wasRefusedAtOnce(false), Promise.reject(cause)).catch(
        (error: unknown) => error,
      );
      expect(thrown).toMatchObject({ message: 'Discord did not take the answer', cause });
      expect(thrown).not.toHaveProperty('code');
    }
  });
});
