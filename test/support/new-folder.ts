import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** TMPFS_MAGIC of statfs(2). */
const tmpfsMagic = 0x01021994;

const roomBytes = 2 * 1024 ** 3;

/** In memory, where the machine has such a file system with room: files come and go many times as fast there. */
const base = hasRoom(memory) ? memory : tmpdir();

/** Makes an empty folder for a purpose, which whoever the embedded PostgreSQL runs as can reach. */
export function newFolder(purpose: string): string {
  const folder = mkdtempSync(join(base, `bailiff-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(folder);
    return type === tmpfsMagic && bavail * bsize > roomBytes;
  } catch {
    return false;
  }
}
