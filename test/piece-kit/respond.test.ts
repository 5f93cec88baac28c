import { Locale } from 'discord.js';
import { done, type Result, refuse } from '../../src/moderation/refusal';
import { respond } from '../../src/piece-kit/respond';
import { reply } from '../../src/views/reply';

/** What a deferred interaction was answered with. */
async function answer(result: Result<string>): Promise<unknown[]> {
  const answers: unknown[] = [];
  const never = () => Promise.reject(new Error('It was deferred.'));
  const interaction = {
    ...{ id: '1', deferred: true, reply: never as never, locale: Locale.German },
    editReply: (message: unknown) => {
      answers.push(message);
      return Promise.resolve() as never;
    },
  };
  await respond(interaction, result, (value) => reply(`It is ${value}.`));
  return answers;
}

describe('respond', () => {
  it('answers once, with what came of it', async () => {
    expect(await answer(done('done'))).toEqual([reply('It is done.')]);
  });

  it('answers once, with the reason there is nothing, and pings nobody', async () => {
    const said = await answer(refuse({ code: 'not_banned', userId: '5' }));
    expect(said).toEqual([reply('<@5> ist nicht gebannt.')]);
    expect(said).toEqual([expect.objectContaining({ allowedMentions: { parse: [] } })]);
  });
});
