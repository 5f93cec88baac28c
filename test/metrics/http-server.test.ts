import { connect } from 'node:net';
import { freePort } from '../../sandbox/free-port';
import { serveHttp } from '../../src/metrics/http-server';

const errors: unknown[] = [];
let port: number;
let server: { close(): Promise<void> };
beforeAll(async () => {
  port = await freePort();
  const told = () => Promise.resolve({ status: 200, type: 'text/plain', body: 'told' } as const);
  const broken = () => Promise.reject(new Error('broken'));
  server = await serveHttp({ host: '127.0.0.1', port }, { '/told': told, '/broken': broken }, (error) =>
    errors.push(error),
  );
});
afterAll(() => server.close());

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return [response.status, await response.text()];
};

/** Sends bytes, and gives all that comes back until the server closes. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => (answer += data.toString())).on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

describe('The HTTP server', () => {
  it('answers what it knows, with a query or without', async () => {
    expect(await ask('/told')).toEqual([200, 'told']);
    expect(await ask('/told?now')).toEqual([200, 'told']);
  });

  it.each(['/', '/told/', '/told/x', '/constructor', '/__proto__', '/%74old'])(
    'answers 404 to %s',
    async (path) => {
      expect(await ask(path)).toEqual([404, 'Not found.\n']);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('answers 404 to %s', async (method) => {
    expect((await ask('/told', { method }))[0]).toBe(404);
  });

  it('answers 500 without a word of what broke, and reports it', async () => {
    expect(await ask('/broken')).toEqual([500, 'Failed; see the log.\n']);
    expect(errors).toEqual([new Error('broken')]);
  });

  it('closes after its answer, whatever more was announced', async () => {
    const answer = await send('GET /told HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000000\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*told$/i);
  });

  it('reads no header without end', async () => {
    expect(await send(`GET /told HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(9_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  it('says in one sentence that the address is taken, or is none of this machine', async () => {
    const at = (host: string) => serveHttp({ host, port }, {}, () => undefined);
    await expect(at('127.0.0.1')).rejects.toThrow(
      `Another program, perhaps another bot, already listens on 127.0.0.1:${port}: set HTTP_PORT to a port that is free, or to 0 to serve neither health nor metrics.`,
    );
    await expect(at('192.0.2.1')).rejects.toThrow(
      /192\.0\.2\.1:\d+ \(EADDRNOTAVAIL\): check HTTP_HOST, or set/,
    );
  });

  it('lets go of connections that wait when it is closed', async () => {
    const other = await freePort();
    const own = await serveHttp({ host: '127.0.0.1', port: other }, {}, () => undefined);
    const waiting = connect(other, '127.0.0.1').on('error', () => undefined);
    await new Promise((resolve) => waiting.once('connect', resolve));
    waiting.write('GET /');
    const closed = new Promise((resolve) => waiting.once('close', resolve));
    await own.close();
    await closed;
  });
});
