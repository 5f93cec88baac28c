/** One part of a multipart/form-data body. */
export interface Part {
  name: string;
  /** Null for a plain field. */
  fileName: string | null;
  contentType: string;
  content: Buffer;
}

const HEADER_END = Buffer.from('\r\n\r\n');

/** The parts of a body, in order; a body without a boundary has none. */
export function readParts(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const from = start + delimiter.length;
    const end = body.indexOf(delimiter, from);
    if (end === -1) break;
    parts.push(readPart(body.subarray(from, end)));
    start = end;
  }
  return parts;
}

function readPart(part: Buffer): Part {
  const headerEnd = part.indexOf(HEADER_END);
  const headers = part.subarray(0, headerEnd).toString();
  const value = (pattern: RegExp): string | null => pattern.exec(headers)?.[1] ?? null;
  return {
    name: value(/[; ]name="([^"]*)"/i) ?? '',
    fileName: value(/filename="([^"]*)"/i),
    contentType: value(/content-type: *([^\r\n]+)/i) ?? 'application/octet-stream',
    content: part.subarray(headerEnd + HEADER_END.length, -2),
  };
}
