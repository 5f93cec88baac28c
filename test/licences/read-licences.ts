import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFolder } from '../../sandbox/page-build';
import type { Package } from './fitting-licences';
import type { Lock } from './licences-page';

const root = join(__dirname, '..', '..');

/** The page that is written. */
export const licencesFile = join(root, 'docs', 'licences.md');

export function readLock(): Lock {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
}

/** The packages in the page of the sandbox, once that is built: Vite puts the text of each licence into a file. */
export function readPagePackages(): Package[] {
  const texts = readFileSync(join(pageFolder, 'THIRD-PARTY-LICENCES.md'), 'utf8');
  const heads = texts.matchAll(/^## (?<name>\S+) - (?<version>\S+)(?: \((?<license>.+)\))?$/gm);
  return [...heads].map(({ groups = {} }) => {
    const { name = '', version = '', license = null } = groups;
    return { name, version, license };
  });
}
