import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const sources = ['sandbox/page', 'sandbox/contract', 'package-lock.json'];

/** Where the page lies once it is built. */
export const pageFolder = join(root, 'dist', 'page');

/** Builds the page with Vite where it was not, or something it is made of is newer. @throws with what Vite wrote. */
export async function buildPage(): Promise<void> {
  const built = join(pageFolder, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestOf(sources)) return;
  await promisify(execFile)('npm', ['run', '--silent', 'build:page'], { cwd: root });
}

function newestOf(paths: readonly string[]): number {
  const times = paths
    .map((path) => join(root, path))
    .map((path) => {
      const entry = statSync(path);
      if (!entry.isDirectory()) return entry.mtimeMs;
      const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
      return Math.max(entry.mtimeMs, ...files.map((file) => statSync(join(path, file)).mtimeMs));
    });
  return Math.max(...times);
}
