import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Compiles the bot where something of it changed. @throws where it does not compile; what is wrong stands on the terminal. */
export async function buildBot(): Promise<void> {
  const build = spawn(process.execPath, [join(root, 'build.cjs')], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The bot does not compile.');
}
