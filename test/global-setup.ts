import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { prepareTestServer } from './database/test-server';
import { startContractServer } from './support/contract-server';

const root = resolve(__dirname, '..');

/**
 * Once per test run: builds the bot as it is shipped, unless TEST_BUILT says that somebody has, prepares PostgreSQL
 * with a template database, and serves Discord's own document where there is one.
 */
export default async function globalSetup(): Promise<void> {
  if (!process.env['TEST_BUILT']) build();
  const [stopServer, stopContract] = await Promise.all([prepareTestServer(), startContractServer()]);
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
