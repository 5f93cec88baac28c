import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { BackupFault } from './backup-fault';
import { formatVersion, headerName, type Manifest, manifestName, type Part } from './manifest';
import { undoAtExit } from './undo-at-exit';

/** What the writer knows by itself. */
type Written = 'format' | 'bailiff' | 'parts';

/**
 * Writes a backup part by part: a tar archive, compressed by gzip, for its owner alone, under another name until it
 * is complete and on the disk.
 */
export class BackupWriter {
  readonly #pack = pack();
  readonly #parts: Part[] = [];
  readonly #unfinished: string;
  readonly #written: Promise<void>;
  readonly #keep: () => void;

  private constructor(
    private readonly file: string,
    private readonly version: string,
  ) {
    this.#unfinished = `${file}.unfinished-${process.pid}`;
    const target = createWriteStream(this.#unfinished, { flags: 'wx', mode: 0o600, flush: true });
    this.#written = pipeline(this.#pack, createGzip(), target).catch((error: unknown) => {
      throw unwritable(file, error);
    });
    this.#written.catch(() => undefined);
    this.#keep = undoAtExit(() => rmSync(this.#unfinished, { force: true }));
  }

  /** @throws a BackupFault where something has that name, or nothing can be written there. */
  public static async create(file: string, version: string): Promise<BackupWriter> {
    refuseExisting(file);
    const writer = new BackupWriter(file, version);
    try {
      await writer.add(headerName, jsonOf({ format: formatVersion, bailiff: version }));
      return writer;
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }

  public async add(name: string, content: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    this.#parts.push({ name, size: content.byteLength, sha256 });
    await this.#write(name, content);
  }

  /** Completes the file, and gives it its name. */
  public async finish(rest: Omit<Manifest, Written>): Promise<void> {
    const manifest: Manifest = {
      ...{ format: formatVersion, bailiff: this.version, ...rest },
      parts: this.#parts,
    };
    await this.#write(manifestName, jsonOf(manifest));
    this.#pack.finalize();
    await this.#written;
    refuseExisting(this.file);
    await rename(this.#unfinished, this.file);
    this.#keep();
    await syncFolder(dirname(this.file));
  }

  /** Leaves nothing of it. */
  public async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#written.catch(() => undefined);
    rmSync(this.#unfinished, { force: true });
    this.#keep();
  }

  /** Goes on once what came before is on its way to the disk, so that little is held in memory. */
  async #write(name: string, content: Buffer): Promise<void> {
    if (this.#pack.destroying) await this.#written;
    const entry = this.#pack.entry({ name, size: content.byteLength, mode: 0o600 });
    const taken = once(entry, 'finish');
    taken.catch(() => undefined);
    entry.end(content);
    await Promise.race([taken, this.#written]);
  }
}

const jsonOf = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);

function refuseExisting(file: string): void {
  if (existsSync(file)) {
    throw new BackupFault(`${file} exists already, and is not overwritten: name another file.`);
  }
}

function unwritable(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BackupFault(`There is no room for ${file}: name a file on a disk with more room.`);
  }
  if (!existsSync(dirname(file))) {
    return new BackupFault(`There is no folder ${dirname(file)}: make it first, or name another file.`);
  }
  return new BackupFault(`${file} cannot be written (${code ?? 'unknown'}): name another file.`, {
    cause: error,
  });
}

/** What a folder holds may be lost with the power until it is on the disk itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
