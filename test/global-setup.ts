import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startTestServer } from './database/test-server';
import { startContractServer } from './support/contract-server';

const root = resolve(__dirname, '..');

/**
 * Once per test run: builds the bot as it is shipped, starts Postgres with a template database, and serves Discord's
 * own document where there is one.
 */
export default async function globalSetup(): Promise<void> {
  build();
  const stopServer = await startTestServer();
  const stopContract = await startContractServer();
  Object.assign(globalThis, {
    async stopServers() {
      stopContract();
      await stopServer();
    },
  });
}

/** The tests of the whole bot start what is in `dist`: what does not compile must not be tested. */
function build(): void {
  const compiler = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}
