import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guards } from './guards';

const root = join(__dirname, '..', '..');
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

describe('The table of guards', () => {
  it.each(guards)('$keeps: $file stands as the table says, and so does its test', (guard) => {
    const { file, code, test, name } = guard;
    expect(read(file).split(code)).toHaveLength(2);
    expect(code).not.toBe(guard.without);
    expect(read(test)).toContain(name);
  });
});
