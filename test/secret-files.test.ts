import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../src/settings';
import { newFolder } from './support/new-folder';

const folder = newFolder('secrets');
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'secret');
  writeFileSync(path, text);
  return path;
}

const read = (environment: NodeJS.ProcessEnv) => readSettings(environment, { home: '/', isTerminal: false });

describe('A secret in a file', () => {
  it('is what the file says, without the end of its line', () => {
    expect(read({ DISCORD_TOKEN_FILE: file('MTk4.a.b\n') })).toMatchObject({
      settings: { token: 'MTk4.a.b' },
    });
    expect(read({ DATABASE_URL_FILE: file('postgres://a:b@c/d\r\n') })).toMatchObject({
      settings: { databaseUrl: 'postgres://a:b@c/d' },
    });
  });

  it('counts as unset where no file is named, or none by that name', () => {
    expect(read({ DISCORD_TOKEN_FILE: '', DATABASE_URL_FILE: '' })).toMatchObject({
      settings: { token: null, databaseUrl: null },
    });
  });

  it('that cannot be read is named in a sentence, with all other faults, and never repeated', () => {
    const missing = read({
      DISCORD_TOKEN_FILE: join(folder, 'missing'),
      DATABASE_URL_FILE: folder,
      LOG_LEVEL: 'loud',
    });
    expect(missing).toEqual({
      ok: false,
      faults: [
        'DISCORD_TOKEN_FILE names a file that cannot be read: ENOENT.',
        'DATABASE_URL_FILE names a file that cannot be read: EISDIR.',
        expect.stringMatching(/^LOG_LEVEL/),
      ],
    });
    expect(read({ DISCORD_TOKEN_FILE: file(' \n') })).toEqual({
      ok: false,
      faults: ['DISCORD_TOKEN_FILE names a file that is empty.'],
    });
    const wrong = read({ DATABASE_URL_FILE: file('mysql://bot:hunter2@db/bailiff') });
    expect(JSON.stringify(wrong)).toMatch(/^(?!.*hunter2).*DATABASE_URL must be/);
  });

  it('that is given twice is refused: nobody could know which is meant', () => {
    expect(read({ DISCORD_TOKEN: 'MTk4.a.b', DISCORD_TOKEN_FILE: file('MTk4.c.d') })).toEqual({
      ok: false,
      faults: ['Set DISCORD_TOKEN or DISCORD_TOKEN_FILE, not both.'],
    });
  });
});
