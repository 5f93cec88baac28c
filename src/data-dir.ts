import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure that the folder for the database and the evidence is there, and that it can be read and written.
 *
 * @throws an Error of one sentence when it cannot.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `Bailiff cannot read and write the folder ${dataDir}: set DATA_DIR to a folder that it can, or change who may write there.`,
      { cause },
    );
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Another process that starts may make it meanwhile. Node's own `recursive` never returns where a file system refuses
 * new folders as if their parent were missing (`/proc`).
 */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}
