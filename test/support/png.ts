import { inflateSync } from 'node:zlib';

/** A picture as it was decoded: eight bits of red, green, blue and maybe alpha for each point. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Of every line: how it is filtered, and its points. */
  readonly data: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Decodes a PNG; @throws an Error where it is none. */
export function decodePng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('This is no PNG.');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data = inflateSync(Buffer.concat(parts));
  const pointBytes = file[25] === 6 ? 4 : 3;
  if (data.length !== height * (width * pointBytes + 1)) throw new Error('The picture is cut short.');
  return { width, height, data };
}
