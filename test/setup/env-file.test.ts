import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { withToken, writePrivately } from '../../src/setup/env-file';
import { newFolder } from '../support/new-folder';

describe('withToken', () => {
  it.each([
    ['', 'DISCORD_TOKEN=abc\n'],
    ['A=1', 'A=1\nDISCORD_TOKEN=abc\n'],
    ['# a\nDISCORD_TOKEN=\nA=1\n', '# a\nDISCORD_TOKEN=abc\nA=1\n'],
    ['export DISCORD_TOKEN = "old"\n', 'DISCORD_TOKEN=abc\n'],
    [
      '#DISCORD_TOKEN=old\nDISCORD_TOKEN_FILE=\n',
      '#DISCORD_TOKEN=old\nDISCORD_TOKEN_FILE=\nDISCORD_TOKEN=abc\n',
    ],
    ['DISCORD_TOKEN=1\nDISCORD_TOKEN=2\n', 'DISCORD_TOKEN=abc\n#DISCORD_TOKEN=\n'],
  ])('puts it into %j, and leaves the rest', (text, expected) => {
    expect(withToken(text, 'abc')).toBe(expected);
  });

  it('writes it so that it is read as it was given', () => {
    for (const token of ['a$&b', 'a.b-c_d'])
      expect(parse(withToken('DISCORD_TOKEN=\n', token))).toEqual({ DISCORD_TOKEN: token });
  });
});

describe('writePrivately', () => {
  const folder = newFolder('env-file');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets its owner alone read the file, also where others could before', () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'old', { mode: 0o644 });
    expect(writePrivately(file, 'new')).toBe(true);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o600]);
  });

  it('says where it cannot, and leaves nothing behind', () => {
    const taken = join(folder, 'taken');
    mkdirSync(join(taken, 'full'), { recursive: true });
    expect(writePrivately(taken, 'new')).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('taken.'))).toEqual([]);
  });
});
