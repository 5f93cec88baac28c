import { DiscordAPIError } from 'discord.js';
import { QueryFailedError } from 'typeorm';
import { errorFields } from '../src/error-fields';
import { createTestDataSource, type TestDataSource } from './support/test-data-source';

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

/** How PostgreSQL quotes, in languages in which it can be told to speak. */
const languages = [
  `ungültige Eingabesyntax für Typ bigint: »${written}«`,
  `syntaxe en entrée invalide pour le type bigint : « ${written} »`,
  `неверный синтаксис для типа bigint: "${written}"`,
  `无效的类型 bigint 输入语法: “${written}”`,
];

describe('errorFields of what PostgreSQL reports', () => {
  let database: TestDataSource;
  beforeAll(async () => {
    database = await createTestDataSource();
    await database.dataSource.query(`
      create table notes (note text constraint notes_once unique constraint notes_short check (length(note) < 60))`);
  });
  afterAll(() => database.drop());

  /** What is logged of a statement that fails. */
  async function fieldsOf(sql: string, values: readonly unknown[]) {
    const error: unknown = await database.dataSource
      .query(sql, [...values])
      .catch((thrown: unknown) => thrown);
    return errorFields(error) as { message: string; stack: string };
  }

  it.each([
    ['alone', written],
    ['with a quotation mark in it', `"${written}" and "more`],
    ['in several lines, one of them like a place', `${written}\n    at ${written}\n"\n`],
  ])('hold no text that it does not take for a number, %s', async (_, text) => {
    const fields = await fieldsOf('select $1::bigint', [text]);
    expect(fields).toMatchObject({
      message: 'invalid input syntax for type bigint: …',
      code: '22P02',
      severity: 'ERROR',
      routine: expect.any(String) as string,
    });
    expect(JSON.stringify(fields)).not.toContain(written);
    expect(fields.stack).toContain('error-fields.test');
  });

  it('name the table and the constraint, and not the row', async () => {
    const write = () => fieldsOf('insert into notes values ($1)', [written]);
    await write();
    const twice = await write();
    const long = await fieldsOf('insert into notes values ($1)', [written.repeat(9)]);
    expect(twice).toMatchObject({ code: '23505', table: 'notes', constraint: 'notes_once' });
    expect(long).toMatchObject({ code: '23514', table: 'notes', constraint: 'notes_short' });
    expect(JSON.stringify([twice, long])).not.toContain(written);
  });

  it.each(languages)('hold no value in whatever language it speaks: %s', (message) => {
    const fields = errorFields(Object.assign(new Error(message), { code: '22P02', severity: 'FEHLER' }));
    expect(JSON.stringify(fields)).not.toContain(written);
  });

  it('say the same of an error that TypeORM has not wrapped', () => {
    const error = Object.assign(new Error(`role "${written}" does not exist`), {
      code: '28000',
      severity: 'FATAL',
    });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ message: 'role … does not exist', code: '28000' });
    expect(JSON.stringify(fields)).not.toContain(written);
  });
});
