import { spawn } from 'node:child_process';
import { join } from 'node:path';

const entry = join(__dirname, '..', '..', 'dist', 'bot', 'backup.js');

/** Runs `npm run backup`, `restore` or `move` as it is built, without a token: its exit code, and the lines it says. */
export async function runCommand(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<readonly [code: unknown, ...said: string[]]> {
  const settings = { PATH: process.env['PATH'], DISCORD_TOKEN: '', DATABASE_URL: '', ...env };
  const child = spawn(process.execPath, [entry, ...args], { env: settings });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return [code, ...said.trimEnd().split('\n')];
}
