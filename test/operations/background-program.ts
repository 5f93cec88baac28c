import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { giveTo, unprivilegedAccount } from '../../src/database/postgres-account';
import { newFolder } from '../support/new-folder';

/** The far end of its standard input is this process: when that is gone, however it went, so is the program. */
const lifeLine =
  'exec 3<&0; "$0" "$@" </dev/null 3<&- & p=$!; { cat <&3 >/dev/null; kill -KILL $p; } 2>/dev/null & wait $p';

/** A program that listens on a port, run as somebody who is not root. */
export class BackgroundProgram {
  #child: ChildProcess | null = null;

  public constructor(
    private readonly port: number,
    private readonly program: string,
    private readonly options: readonly string[],
  ) {}

  /** Starts it, and waits until it listens. */
  public async start(): Promise<void> {
    const account = unprivilegedAccount();
    const child = spawn('/bin/sh', ['-c', lifeLine, this.program, ...this.options], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    this.#child = child;
    while (!(await isListening(this.port))) {
      if (child.exitCode !== null) throw new Error(`${this.program} has ended: ${said}`);
      await pause(20);
    }
  }

  /** Kills it, and waits until it is gone. */
  public async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await gone;
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A folder that belongs to whoever programs are run as. */
export function makeFolder(): string {
  const folder = newFolder('operations');
  const account = unprivilegedAccount();
  if (account) giveTo(account, folder);
  return folder;
}
