/** What Discord lets a bot show again. */
const largestFileBytes = 10 * 1024 * 1024;

const fetchTimeoutMs = 15_000;

/**
 * Fetches a file of at most 10 MiB, or less, from where Discord says that it is, and from nowhere else. Reads no further than
 * the limit, whatever the other side says of the length.
 *
 * @returns null when it is larger, or not there.
 * @throws an Error when there is no answer within 15 s, or the address leads elsewhere.
 */
export async function fetchWhole(url: string, mostBytes = largestFileBytes): Promise<Buffer | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchTimeoutMs), redirect: 'error' });
  if (!response.ok || !response.body) return null;
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    read += chunk.byteLength;
    if (read > Math.min(mostBytes, largestFileBytes)) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
