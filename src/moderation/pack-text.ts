import { createGzip } from 'node:zlib';

/** A text as a file: as it is, or compressed where it is large. */
export interface PackedText {
  readonly content: Buffer;
  readonly isCompressed: boolean;
}

/** Up to here a text is left as it is, to be opened as it is. */
const largestPlainBytes = 1024 * 1024;

/**
 * Makes a file of a text that comes in pieces, with gzip where it is larger than 1 MiB. No more of it is held
 * than the file may have.
 *
 * @returns null when it is larger than `mostBytes`, compressed as well; the rest of it is not asked for then.
 */
export async function packText(pieces: AsyncIterable<string>, mostBytes: number): Promise<PackedText | null> {
  const plain = new Pile();
  const zip = new Zip();
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    if (plain.size <= largestPlainBytes) plain.add(bytes);
    await zip.write(bytes);
    if (zip.pile.size > mostBytes) return null;
  }
  await zip.end();
  const isCompressed = plain.size > Math.min(largestPlainBytes, mostBytes);
  const { content, size } = isCompressed ? zip.pile : plain;
  return size > mostBytes ? null : { content, isCompressed };
}

class Pile {
  readonly #chunks: Buffer[] = [];
  public size = 0;

  public add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.size += chunk.byteLength;
  }

  public get content(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** Compresses what is written to it, one piece after another. */
class Zip {
  readonly #gzip = createGzip();
  public readonly pile = new Pile();

  public constructor() {
    this.#gzip.on('data', (chunk: Buffer) => this.pile.add(chunk));
  }

  public write(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  public end(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.once('end', resolve).once('error', reject).end();
    });
  }
}
