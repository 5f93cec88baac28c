import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';

/** Writes a backup anew with other contents in its parts, or without those for which there are none. */
export async function repack(
  from: string,
  to: string,
  change: (name: string, content: string) => string | null,
): Promise<void> {
  const [read, written] = [extract(), pack()];
  read.end(gunzipSync(readFileSync(from)));
  for await (const entry of read) {
    const content = await buffer(entry);
    const changed = change(entry.header.name, content.toString('latin1'));
    if (changed !== null) written.entry({ name: entry.header.name }, Buffer.from(changed, 'latin1'));
  }
  written.finalize();
  writeFileSync(to, gzipSync(await buffer(Readable.from(written))));
}
