import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { snapshotsPath } from '../contract/deed';
import type { Playground } from '../stage/playground';
import { answerQuestion } from './answer-question';
import { isFromThePage } from './is-from-the-page';
import { serveFile } from './serve-file';
import { Snapshots } from './snapshots';
import { streamSnapshots } from './stream-snapshots';

/** Where the page is found unless somebody else listens there. */
const usualPort = 8090;

/** Scripts, styles and pictures are the page's own; it may talk to this server alone, and nobody may frame it. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Serves the page and what it asks, on 127.0.0.1 alone, and to nothing but the page itself. */
export class PageServer {
  private constructor(
    private readonly http: Server,
    private readonly snapshots: Snapshots,
  ) {}

  /**
   * @param pageFolder The page as Vite built it; it may be built anew meanwhile.
   * @param port Where to listen, or on a free one where that is taken.
   */
  public static async start(
    ground: Playground,
    pageFolder: string,
    port: number = usualPort,
  ): Promise<PageServer> {
    const snapshots = new Snapshots(ground);
    const files = sirv(pageFolder, { dev: true });
    const http = createServer((request, response) => {
      try {
        route({ ground, snapshots, files, port: portOf(http) }, request, response);
      } catch (error) {
        console.error(error);
        refuse(response, 500, 'The sandbox failed at this.');
      }
    });
    await listen(http, port).catch(() => listen(http, 0));
    return new PageServer(http, snapshots);
  }

  public get address(): string {
    return `http://127.0.0.1:${portOf(this.http)}/`;
  }

  public async stop(): Promise<void> {
    this.snapshots.stop();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }
}

interface Routes {
  readonly ground: Playground;
  readonly snapshots: Snapshots;
  readonly files: ReturnType<typeof sirv>;
  readonly port: number;
}

function route(
  { ground, snapshots, files, port }: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { url = '/' } = request;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!isFromThePage(request, port)) refuse(response, 403, 'Only the page itself may ask here.');
  else if (url === snapshotsPath) streamSnapshots(snapshots, response);
  else if (url.startsWith('/api/')) void answerQuestion(ground, request, response);
  else if (url.startsWith('/files/')) serveFile(ground.stage, url, response);
  else serve(files, request, response);
}

function serve(files: ReturnType<typeof sirv>, request: IncomingMessage, response: ServerResponse): void {
  files(request, response, () => refuse(response, 404, 'There is nothing here.'));
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence);
}

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      http.off('error', reject);
      resolve();
    });
  });
}

const portOf = (http: Server): number => (http.address() as AddressInfo).port;
