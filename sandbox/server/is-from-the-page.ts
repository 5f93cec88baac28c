import type { IncomingMessage } from 'node:http';

const names = ['127.0.0.1', 'localhost'];

/**
 * Whether a request is the page's own, or opens it. A name that merely points at this machine is refused, so that no
 * other site gets here by DNS ("DNS rebinding"); so is what a page of another origin sends (Fetch Metadata,
 * `Sec-Fetch-Site`), and a question without an origin.
 */
export function isFromThePage({ headers, method }: IncomingMessage, port: number): boolean {
  const hosts = names.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return false;
  const site = headers['sec-fetch-site'];
  const isOpened = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpened) return false;
  const isAsked = method !== 'GET' && method !== 'HEAD';
  return headers.origin === undefined ? !isAsked : hosts.some((host) => headers.origin === `http://${host}`);
}
