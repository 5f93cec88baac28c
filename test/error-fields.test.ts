import { DiscordAPIError } from 'discord.js';
import { QueryFailedError } from 'typeorm';
import { errorFields } from '../src/error-fields';

const written = 'what somebody wrote';

const queryError = () =>
  new QueryFailedError(
    'insert into cases (reason) values ($1)',
    [written],
    Object.assign(new Error('duplicate key value violates unique constraint "one"'), {
      code: '23505',
      detail: `Key (reason)=(${written}) already exists.`,
      where: written,
    }),
  );
const discordError = () =>
  new DiscordAPIError(
    { code: 50035, message: 'Invalid Form Body' },
    50035,
    400,
    'PATCH',
    'https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24/messages/@original',
    { files: [{ name: 'a.txt', data: written }], body: { content: written } },
  );
const hostile: readonly [string, () => Error, object][] = [
  ['a failed query', queryError, { type: 'QueryFailedError', code: '23505' }],
  ['a refused request', discordError, { code: 50035, status: 400, method: 'PATCH' }],
];

describe('errorFields', () => {
  it.each(hostile)('of %s say what failed, and nothing of what people wrote', (_, error, known) => {
    const fields = errorFields(error());
    expect(fields).toMatchObject(known);
    expect(JSON.stringify(fields)).not.toContain(written);
    expect(JSON.stringify(fields)).not.toContain('aW50ZXJhY3Rpb24');
  });

  it.each(hostile)('of %s as the cause of another say the same', (_, error, known) => {
    const inner = new Error('deeper', { cause: error() });
    const fields = errorFields(new Error('outer', { cause: inner }));
    expect(fields).toMatchObject({ message: 'outer', cause: { message: 'deeper', cause: known } });
    expect(JSON.stringify(fields)).not.toContain(written);
    expect(JSON.stringify(fields)).not.toContain('aW50ZXJhY3Rpb24');
  });

  it('tell the place and the address, without the token in it', () => {
    const { stack } = errorFields(new Error('it broke')) as { stack: string };
    expect(stack).toContain('error-fields.test');
    expect(errorFields(discordError())).toMatchObject({
      url: 'https://discord.com/api/v10/webhooks/123456789012345678/…/messages/@original',
    });
  });

  it('take what is no error for text', () => {
    expect(errorFields('it broke')).toBe('it broke');
    expect(errorFields(undefined)).toBe('undefined');
  });
});
