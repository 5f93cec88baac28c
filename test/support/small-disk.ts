import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system in memory, mounted on a folder of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** Mounts it anew, with other options such as `ro`. */
  remount(options: string): void;
  remove(): void;
}

/** Mounts a file system of so many MiB; null where the machine does not let us. */
export function mountSmallDisk(sizeMiB: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'bailiff-disk-'));
  const run = (...command: [string, ...string[]]) => spawnSync(command[0], command.slice(1)).status === 0;
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${sizeMiB}m,mode=755`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remount(options) {
      if (!run('mount', '-o', `remount,${options}`, folder)) throw new Error(`No remount with ${options}.`);
    },
    remove() {
      if (!run('umount', folder)) throw new Error(`${folder} is still in use.`);
      rmSync(folder, { recursive: true });
    },
  };
}
