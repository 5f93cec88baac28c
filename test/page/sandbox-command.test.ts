import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { newFolder } from '../support/new-folder';

const repository = resolve(__dirname, '..', '..');

/** `npm run sandbox`, without npm: it keeps what it makes in a temporary folder of the test's own. */
class Sandbox {
  readonly folder = newFolder('sandbox-command');
  readonly #child: ChildProcess;
  #output = '';
  readonly exited: Promise<unknown[]>;

  public constructor(...args: readonly string[]) {
    const program = [join(repository, 'node_modules', '.bin', 'tsx'), join(repository, 'sandbox', 'main.ts')];
    this.#child = spawn(process.execPath, [...program, ...args], {
      env: { ...process.env, TMPDIR: this.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  public get output(): string {
    return this.#output;
  }

  /** Resolves with what it says that matches. */
  public async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#output);
      if (found) return found[0];
      const spoken = once(this.#child.stdout ?? this.#child, 'data').then(() => true);
      const isAlive = await Promise.race([spoken, this.exited.then(() => false)]);
      if (!isAlive && !pattern.test(this.#output)) throw new Error(`It ended: ${this.#output}`);
    }
  }

  public interrupt(): void {
    this.#child.kill('SIGINT');
  }

  /** Ends it, whatever it does, and removes what it left behind. */
  public async remove(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What it left behind of its own. */
  public leftovers(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('bailiff-sandbox-'));
  }
}

describe('npm run sandbox', () => {
  const sandboxes: Sandbox[] = [];
  const start = (...args: readonly string[]) => {
    const sandbox = new Sandbox(...args);
    sandboxes.push(sandbox);
    return sandbox;
  };
  afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.remove())));

  it('plays the tour alone, and ends with 0 when every step came out as told', async () => {
    const sandbox = start('--tour-only');
    expect(await sandbox.exited).toEqual([0, null]);
    expect(sandbox.output).toContain('✓ case 1 expired by case 2');
    expect(sandbox.output.trimEnd()).toMatch(/Every step came out as told\.$/);
    expect(sandbox.leftovers()).toEqual([]);
  }, 60_000);

  it('then serves the page until Ctrl-C, and leaves nothing behind', async () => {
    const sandbox = start();
    const address = await sandbox.says(/http:\/\/127\.0\.0\.1:\d+\//);
    const [response] = (await once(get(address), 'response')) as [IncomingMessage];
    const page = (await response.setEncoding('utf8').toArray()).join('');
    expect(page).toContain('<title>Bailiff sandbox</title>');
    sandbox.interrupt();
    expect(await sandbox.exited).toEqual([0, null]);
    expect(sandbox.leftovers()).toEqual([]);
  }, 60_000);
});
