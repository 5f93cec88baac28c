import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './support/new-folder';

const { dropRemoved } = jest.requireActual<{ dropRemoved: (sources: string, compiled: string) => void }>(
  '../build.cjs',
);

const folder = newFolder('build');
afterAll(() => rmSync(folder, { recursive: true }));

function write(...path: string[]) {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('Building', () => {
  it('takes out what was compiled from a file that is gone, and nothing else', () => {
    write('src', 'tasks', 'kept.ts');
    const kept = ['kept.js', 'kept.js.map', 'kept.d.ts'].map((name) => write('dist', 'tasks', name));
    const gone = ['gone.js', 'gone.js.map', 'gone.d.ts'].map((name) => write('dist', 'tasks', name));
    const other = write('dist', 'info.tsbuildinfo');
    dropRemoved(join(folder, 'src'), join(folder, 'dist'));
    expect([...kept, other].filter((file) => !existsSync(file))).toEqual([]);
    expect(gone.filter((file) => existsSync(file))).toEqual([]);
  });
});
