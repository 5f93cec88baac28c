import { writeFileSync } from 'node:fs';
import { buildPage } from '../../sandbox/page-build';
import { licencesPage } from './licences-page';
import { licencesFile, readLock, readPagePackages } from './read-licences';

/** Writes docs/licences.md from package-lock.json and from the page of the sandbox, which is built before. */
async function main(): Promise<void> {
  await buildPage();
  writeFileSync(licencesFile, licencesPage(readLock(), readPagePackages()));
}

void main();
