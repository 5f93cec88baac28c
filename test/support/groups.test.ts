import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { filesOf, groups } from './groups.cjs';

describe('The groups in which test files are run', () => {
  it('have a file each', () => {
    const files = readdirSync(join(__dirname, '..', 'together')).filter((file) => file.endsWith('.test.ts'));
    expect(files.map((file) => basename(file, '.test.ts')).sort()).toEqual([...groups].sort());
  });

  it('have no test file in common', () => {
    const files = groups.flatMap(filesOf);
    expect(files.length).toBeGreaterThan(100);
    expect(new Set(files).size).toBe(files.length);
  });
});
