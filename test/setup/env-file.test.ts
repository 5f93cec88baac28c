import {
  chmodSync,
  chownSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = newFolder('env-file');
    file = join(folder, '.env');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('lets its owner alone read the file, also where others could before', () => {
    writeFileSync(file, 'old', { mode: 0o644 });
    expect(writePrivately(file, 'new')).toBe(true);
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['new', 0o600]);
  });

  it('lets its group read the file where that alone could before', () => {
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    expect(writePrivately(file, 'new')).toBe(true);
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['new', 0o640]);
  });

  it('leaves the file to whom it belongs', () => {
    const owner = process.getuid?.() === 0 ? 1234 : statSync(folder).uid;
    writeFileSync(file, 'old');
    chownSync(file, owner, -1);
    expect(writePrivately(file, 'new')).toBe(true);
    expect(statSync(file).uid).toBe(owner);
  });

  it('is whole at every moment: whoever reads meanwhile has the old text', () => {
    writeFileSync(file, 'old');
    const reader = openSync(file, 'r');
    expect(writePrivately(file, 'new')).toBe(true);
    expect([readFileSync(reader, 'utf8'), readdirSync(folder)]).toEqual(['old', ['.env']]);
    closeSync(reader);
  });

  it.each([
    ['that is there', 'old'],
    ['that is not there yet', null],
  ])('writes the file %s behind links, which stay', (_, before) => {
    const elsewhere = join(folder, 'kept', 'bailiff.env');
    mkdirSync(join(folder, 'kept'));
    if (before !== null) writeFileSync(elsewhere, before, { mode: 0o644 });
    symlinkSync(join('kept', 'bailiff.env'), join(folder, 'link'));
    symlinkSync('link', file);
    expect(writePrivately(file, 'new')).toBe(true);
    expect([readFileSync(elsewhere, 'utf8'), modeOf(elsewhere)]).toEqual(['new', 0o600]);
    expect(['link', '.env'].map((name) => lstatSync(join(folder, name)).isSymbolicLink())).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['a folder in its place', () => mkdirSync(join(file, 'full'), { recursive: true })],
    ['a link into no folder', () => symlinkSync(join(folder, 'none', '.env'), file)],
    ['a link to itself', () => symlinkSync('.env', file)],
  ])('says that it cannot where there is %s, and leaves nothing behind', (_, lay) => {
    lay();
    expect(writePrivately(file, 'new')).toBe(false);
    expect(readdirSync(folder)).toEqual(['.env']);
  });
});
