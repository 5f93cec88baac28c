import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

/** What is answered to a request. */
export interface HttpAnswer {
  readonly status: 200 | 404 | 500 | 503;
  readonly type: string;
  readonly body: string;
}

const limits = {
  maxHeaderSize: 8_192,
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** More than anybody who asks after the health of a bot needs. */
const mostConnections = 32;

/** How long an answer may take to be fetched. */
const silenceMs = 10_000;

const notFound: HttpAnswer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found.\n' };
const failed: HttpAnswer = { status: 500, type: 'text/plain; charset=utf-8', body: 'Failed; see the log.\n' };

/**
 * Answers `GET` at these paths, and 404 to all else. A connection is closed after its answer, so that nothing else of
 * a request is read, and does not keep the process.
 *
 * @throws an Error of one sentence where the address cannot be had.
 */
export async function serveHttp(
  { host, port }: { readonly host: string; readonly port: number },
  paths: Readonly<Record<string, () => Promise<HttpAnswer>>>,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const server = createServer(limits, answering(paths, onError));
  server.maxConnections = mostConnections;
  server.setTimeout(silenceMs);
  server.listen({ host, port, exclusive: true }).unref();
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(whyNot(error, `${host}:${port}`), { cause: error });
  }
  return {
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.resolve();
    },
  };
}

function answering(
  paths: Readonly<Record<string, () => Promise<HttpAnswer>>>,
  onError: (error: unknown) => void,
): RequestListener {
  return (request, response) => {
    const answer = Promise.resolve(find(paths, request)?.() ?? notFound);
    void answer
      .catch((error: unknown) => {
        onError(error);
        return failed;
      })
      .then(({ status, type, body }) => {
        response.writeHead(status, {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'cache-control': 'no-store',
          connection: 'close',
        });
        response.end(body);
      });
  };
}

function find(paths: Readonly<Record<string, () => Promise<HttpAnswer>>>, { method, url }: IncomingMessage) {
  const [path = ''] = (url ?? '').split('?');
  return method === 'GET' && Object.hasOwn(paths, path) ? paths[path] : undefined;
}

function whyNot(error: unknown, address: string): string {
  const { code } = error as { code?: unknown };
  const remedy = 'set HTTP_PORT to a port that is free, or to 0 to serve neither health nor metrics';
  if (code === 'EADDRINUSE')
    return `Another program, perhaps another bot, already listens on ${address}: ${remedy}.`;
  return `Health and metrics cannot be served on ${address} (${String(code)}): check HTTP_HOST, or ${remedy}.`;
}
