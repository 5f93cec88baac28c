import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { ownPostmasterMark } from './left-behind-postmaster';
import type { Account } from './postgres-account';

/** A Postgres that accepts connections on 127.0.0.1. */
export interface PostgresProcess {
  readonly port: number;
  /** Stops it, letting what is committed reach the disk; resolves once it is gone. */
  stop(): Promise<void>;
  /** Resolves once it is gone, whoever stopped it. */
  readonly exited: Promise<void>;
}

const startTimeoutMs = 60_000;

/**
 * Runs Postgres in the background with its standard input as a life line: the far end is this process, and
 * when it is gone, even by SIGKILL, `cat` reads the end and Postgres is told to shut down.
 */
const wrapper =
  'exec 3<&0; "$0" "$@" </dev/null 3<&- & p=$!; { cat <&3 >/dev/null; kill -INT $p; } 2>/dev/null & wait $p';

type Child = ChildProcessByStdio<Writable, null, Readable>;

/**
 * Starts Postgres on a free port and waits until it accepts connections. It cannot outlive this process, and
 * Ctrl-C does not reach it before us.
 *
 * @throws an Error with the last lines Postgres wrote when it does not come up within 60 s.
 */
export async function runPostgres(
  program: string,
  dataDir: string,
  options: {
    readonly account: Account | null;
    readonly settings: Readonly<Record<string, string>>;
    readonly log: (line: string) => void;
  },
): Promise<PostgresProcess> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...options.settings,
    cluster_name: ownPostmasterMark,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('/bin/sh', ['-c', wrapper, program, '-D', dataDir, '-p', String(port), ...flags], {
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => child.stdin.destroy());
  await untilReady(child, options.log);
  return { port, exited, stop: () => stop(child, exited) };
}

function untilReady(child: Child, log: (line: string) => void): Promise<void> {
  let tail = '';
  return new Promise((resolve, reject) => {
    const fail = (cause: string) => {
      clearTimeout(timer);
      child.stdin.end();
      reject(new Error(`The embedded PostgreSQL did not start (${cause}): ${tail.trim()}`));
    };
    const timer = setTimeout(() => fail('no answer for 60 s'), startTimeoutMs);
    const look = (text: string) => {
      tail = (tail + text).slice(-4000);
      if (!tail.includes('ready to accept connections')) return;
      clearTimeout(timer);
      child.stderr.off('data', look);
      letGo(child);
      resolve();
    };
    child.stdin.on('error', () => {});
    child.stderr.setEncoding('utf8').on('data', look);
    child.stderr.on('data', (text: string) => {
      for (const line of text.trimEnd().split('\n')) log(line);
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) => fail(`exit ${code ?? signal ?? ''}`));
  });
}

/** A database at rest must not keep a process running that has nothing else to do. */
function letGo(child: Child): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr]) (stream as unknown as { unref?(): void }).unref?.();
}

async function stop(child: Child, exited: Promise<void>): Promise<void> {
  child.ref();
  child.stdin.end();
  await exited;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
