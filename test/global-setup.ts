import { buildBot } from '../sandbox/bot-build';
import { buildPage } from '../sandbox/page-build';
import { prepareTestServer } from './database/test-server';
import { startContractServer } from './support/contract-server';

/**
 * Once per test run: builds the bot as it is shipped, unless TEST_BUILT says that somebody has, and the sandbox's
 * page; prepares PostgreSQL with a template database, and serves Discord's own document where there is one.
 */
export default async function globalSetup(): Promise<void> {
  // The tests of the whole bot start what is in `dist`: what does not compile must not be tested.
  if (!process.env['TEST_BUILT']) await buildBot();
  const [stopServer, stopContract] = await Promise.all([
    prepareTestServer(),
    startContractServer(),
    buildPage(),
  ]);
  Object.assign(globalThis, {
    async stopServers() {
      stopContract();
      await stopServer();
    },
  });
}
