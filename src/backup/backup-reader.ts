import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { BackupFault, damaged } from './backup-fault';
import {
  headerName,
  type Manifest,
  manifestName,
  notABackup,
  type Part,
  readHeader,
  readManifest,
} from './manifest';

interface Entry extends AsyncIterable<unknown> {
  readonly header: Header;
}

interface ReadPart {
  readonly name: string;
  readonly content: Buffer;
}

/** No part that this version writes comes near it. */
const mostBytes = 512 * 1024 * 1024;

/**
 * Reads all of a file, and checks that it is a backup, whole, and what was written.
 *
 * @throws a BackupFault where it is not.
 */
export async function checkBackup(file: string): Promise<Manifest> {
  const parts: Part[] = [];
  let manifest: Manifest | null = null;
  for await (const { name, content } of partsOf(file)) {
    if (parts.length === 0) {
      if (name !== headerName) throw notABackup(file);
      readHeader(content, file);
    }
    if (name === manifestName) manifest = readManifest(content, file);
    else parts.push({ name, size: content.byteLength, sha256: sha256Of(content) });
  }
  if (parts.length === 0) throw notABackup(file);
  if (!manifest) throw cut(file);
  const written = manifest.parts;
  if (parts.length !== written.length) throw damaged(file, 'it does not hold the parts that were written');
  for (const [index, part] of parts.entries()) refuseChanged(file, part, written[index]);
  return manifest;
}

/**
 * The parts of a file that was checked, each held against the manifest once more.
 *
 * @throws a BackupFault where the file has changed since.
 */
export async function* checkedParts(file: string, manifest: Manifest): AsyncGenerator<ReadPart, void> {
  let index = 0;
  for await (const { name, content } of partsOf(file)) {
    if (name === manifestName) return;
    refuseChanged(file, { name, size: content.byteLength, sha256: sha256Of(content) }, manifest.parts[index]);
    yield { name, content };
    index += 1;
  }
}

function refuseChanged(file: string, part: Part, written: Part | undefined): void {
  if (part.name === written?.name && part.sha256 === written.sha256) return;
  throw damaged(file, `${part.name} is not what was written`);
}

async function* partsOf(file: string): AsyncGenerator<ReadPart> {
  const archive = extract();
  const read = pipeline(createReadStream(file), createGunzip(), archive);
  read.catch(() => undefined);
  let hasBegun = false;
  try {
    for await (const entry of archive) {
      const part = { name: entry.header.name, content: await contentOf(entry, file) };
      hasBegun = true;
      yield part;
    }
    await read;
  } catch (error) {
    throw unreadable(file, await causeOf(read, error), hasBegun);
  }
}

async function contentOf(entry: Entry, file: string): Promise<Buffer> {
  if (entry.header.type !== 'file' || entry.header.size > mostBytes) throw notABackup(file);
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What went wrong first: the archive says only that its source has closed. */
function causeOf(read: Promise<void>, error: unknown): Promise<unknown> {
  if (error instanceof BackupFault) return Promise.resolve(error);
  return read.then(
    () => error,
    (cause: unknown) => cause,
  );
}

function unreadable(file: string, error: unknown, hasBegun: boolean): unknown {
  if (error instanceof BackupFault) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BackupFault(`There is no file ${file}.`);
  if (syscall) return new BackupFault(`${file} cannot be read (${code ?? ''}).`, { cause: error });
  if (!hasBegun) return notABackup(file);
  if (code === 'Z_BUF_ERROR' || message === 'Unexpected end of data') return cut(file);
  return damaged(file, 'it cannot be unpacked');
}

const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');

function cut(file: string): BackupFault {
  return new BackupFault(`${file} is cut: it ends before the backup does. Copy it again, or use another.`);
}
