import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareTestServer } from './database/test-server';
import { startContractServer } from './support/contract-server';
import { newFolder } from './support/new-folder';

const root = resolve(__dirname, '..');

/**
 * Once per test run: builds the bot as it is shipped, unless TEST_BUILT says that somebody has, prepares PostgreSQL
 * with a template database, serves Discord's own document where there is one, and has the bots share what they load.
 */
export default async function globalSetup(): Promise<void> {
  // The tests of the whole bot start what is in `dist`: what does not compile must not be tested.
  if (!process.env['TEST_BUILT']) {
    execFileSync(process.execPath, [join(root, 'build.cjs')], { stdio: 'inherit' });
  }
  const [stopServer, stopContract] = await Promise.all([prepareTestServer(), startContractServer()]);
  const forgetModules = shareModules();
  Object.assign(globalThis, {
    async stopServers() {
      stopContract();
      forgetModules();
      await stopServer();
    },
  });
}

/** @returns forgets what was shared. */
function shareModules(): () => void {
  const folder = newFolder('modules');
  process.env['BOT_PRELOAD'] = join(__dirname, 'support', 'kept-modules.cjs');
  process.env['KEPT_MODULES'] = join(folder, 'kept');
  return () => rmSync(folder, { recursive: true });
}
