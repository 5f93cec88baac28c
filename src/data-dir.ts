import { accessSync, constants, mkdirSync } from 'node:fs';

/**
 * Makes sure that the folder for the database and the evidence is there, and that it can be read and written.
 *
 * @throws an Error of one sentence when it cannot.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `Bailiff cannot read and write the folder ${dataDir}: set DATA_DIR to a folder that it can, or change who may write there.`,
      { cause },
    );
  }
}
