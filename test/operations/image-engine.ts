import { type ExecFileOptions, execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  /** Where somebody is who types: the project's folder, as it were, in which there is nothing yet. */
  public readonly project = join(this.#folder, 'project');

  public constructor(private readonly tag: string) {
    const file = (name: string, lines: readonly string[]) => {
      writeFileSync(join(this.#folder, name), `${lines.join('\n')}\n`);
      return join(this.#folder, name);
    };
    for (const name of ['storage', 'run', 'programs', 'project']) mkdirSync(join(this.#folder, name));
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
    const programs = join(this.#folder, 'programs');
    symlinkSync(join(__dirname, 'docker-by-podman.sh'), join(programs, 'docker'));
    // Whoever runs this is root already.
    symlinkSync('/usr/bin/env', join(programs, 'sudo'));
    this.#env = {
      ...process.env,
      PATH: `${programs}:${process.env['PATH']}`,
      CONTAINERS_STORAGE_CONF: storage,
      CONTAINERS_CONF: containers,
      IMAGE: this.tag,
      BOT_OPTIONS: join(this.#folder, 'options'),
    };
  }

  public async build(context: string): Promise<void> {
    await this.#run(join(__dirname, 'build-image.sh'), [context, this.#folder, this.tag]);
  }

  /** What podman prints to a command, such as `exec`; an Error where it fails. */
  public async podman(...options: readonly string[]): Promise<string> {
    return (await this.#run('podman', options)).trim();
  }

  /** Lets `docker compose` of the documents make its containers with these options of `podman run`. */
  public compose(options: readonly string[]): void {
    writeFileSync(join(this.#folder, 'options'), `${[...options, '--pull=never'].join('\n')}\n`);
  }

  /** Runs lines of the documents as somebody would type them into a shell; what they print. */
  public async types(lines: string): Promise<string> {
    return (await this.#run('sh', ['-ec', lines], this.project)).trim();
  }

  public async clear(): Promise<void> {
    await this.podman('rm', '--force', '--all', '--time=0');
    await this.podman('rmi', '--force', '--all');
    await this.#run('umount', [join(this.#folder, 'storage', 'overlay')]).catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(program: string, options: readonly string[], cwd = this.#folder): Promise<string> {
    const settings: ExecFileOptions = { cwd, env: this.#env, maxBuffer: 2 ** 26, encoding: 'utf8' };
    return (await execute(program, [...options], settings)).stdout.toString();
  }
}
