import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startTestServer } from './database/test-server';

const root = resolve(__dirname, '..');

/** Once per test run: builds the bot as it is shipped, and starts Postgres with a template database. */
export default async function globalSetup(): Promise<void> {
  build();
  Object.assign(globalThis, { stopTestServer: await startTestServer() });
}

/** The tests of the whole bot start what is in `dist`: what does not compile must not be tested. */
function build(): void {
  const compiler = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}
