import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder for a purpose, which whoever the embedded PostgreSQL runs as can reach. */
export function newFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `bailiff-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}
