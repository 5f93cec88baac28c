import { type ExecFileOptions, execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const needed = { podman: '/usr/bin/podman', runc: '/usr/sbin/runc', debootstrap: '/usr/sbin/debootstrap' };

/** What lacks for building and running images, as one sentence; null where nothing does. */
export function lackOfImages(): string | null {
  const missing = Object.entries(needed).filter(([, path]) => !existsSync(path));
  const isRoot = process.getuid?.() === 0;
  if (missing.length === 0) return isRoot ? null : 'the image, which is built as root here.';
  return `the image; add with "apt-get install ${missing.map(([name]) => name).join(' ')}".`;
}

const execute = promisify(execFile);

/** Builds an image and runs containers of it with podman and runc, which keep all they have in one folder. */
export class ImageEngine {
  // Layers are mounted upon each other, which not every file system in memory allows.
  readonly #folder = mkdtempSync('/var/tmp/bailiff-image-');
  readonly #env: NodeJS.ProcessEnv;

  public constructor(private readonly tag: string) {
    const file = (name: string, lines: readonly string[]) => {
      writeFileSync(join(this.#folder, name), `${lines.join('\n')}\n`);
      return join(this.#folder, name);
    };
    for (const name of ['storage', 'run']) mkdirSync(join(this.#folder, name));
    const storage = file('storage.conf', [
      ...['[storage]', 'driver = "overlay"'],
      `graphroot = "${join(this.#folder, 'storage')}"`,
      `runroot = "${join(this.#folder, 'run')}"`,
    ]);
    const containers = file('containers.conf', [
      ...[
        '[containers]',
        'default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]',
        'log_driver = "k8s-file"',
      ],
      ...['[engine]', 'runtime = "runc"', 'cgroup_manager = "cgroupfs"', 'events_logger = "file"'],
    ]);
    this.#env = { ...process.env, CONTAINERS_STORAGE_CONF: storage, CONTAINERS_CONF: containers };
  }

  public async build(context: string): Promise<void> {
    await this.#run(join(__dirname, 'build-image.sh'), [context, this.#folder, this.tag]);
  }

  /** A file that containers can be given as a secret. */
  public secret(name: string, text: string): string {
    const path = join(this.#folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** What podman prints to a command, such as `exec`; an Error where it fails. */
  public async podman(...options: readonly string[]): Promise<string> {
    return (await this.#run('podman', options)).trim();
  }

  /** Starts a container as compose.yaml does: on a root that is read-only, without capabilities. */
  public async start(name: string, options: readonly string[]): Promise<void> {
    await this.podman(
      ...['run', '--detach', '--name', name, '--pull=never', '--network=host', '--init=false'],
      ...['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges', ...options, this.tag],
    );
  }

  public async clear(): Promise<void> {
    await this.podman('rm', '--force', '--all', '--time=0');
    await this.podman('rmi', '--force', '--all');
    await this.#run('umount', [join(this.#folder, 'storage', 'overlay')]).catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(program: string, options: readonly string[]): Promise<string> {
    const settings: ExecFileOptions = { env: this.#env, maxBuffer: 2 ** 26, encoding: 'utf8' };
    return (await execute(program, [...options], settings)).stdout.toString();
  }
}
