import { join } from 'node:path';

/** Where evidence lies under `DATA_DIR`. */
export const evidenceUnder = (dataDir: string) => join(dataDir, 'evidence');

/** Where a file of evidence lies under the directory: few enough in one folder for any file system. */
export function evidencePath(directory: string, sha256: string): string {
  return join(directory, sha256.slice(0, 2), sha256);
}
