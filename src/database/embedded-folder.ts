import { join } from 'node:path';

/** Where the embedded database lies under `DATA_DIR`. */
export const embeddedFolder = (dataDir: string) => join(dataDir, 'pg');
