import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { pageFolder } from '../../sandbox/page-build';
import { PageServer } from '../../sandbox/server/page-server';
import { Playground } from '../../sandbox/stage/playground';
import { SandboxDatabase } from '../../sandbox/stage/sandbox-database';
import { chromiumPath } from './describe-with-chromium';
import { newFolder } from './new-folder';

/** The sandbox as `npm run sandbox` has it after its tour: the bot, the story played, and the page served. */
export interface PlaygroundScene {
  readonly ground: Playground;
  readonly address: string;
  /** Started when it is asked for first. */
  browser(): Promise<Browser>;
  close(): Promise<void>;
}

let shared: Promise<PlaygroundScene> | null = null;
let isShared = false;

/** From now on every scene has the same sandbox, each with the story from its beginning. */
export function sharePlayground(): Pick<PlaygroundScene, 'close'> {
  isShared = true;
  return { close: async () => (await shared)?.close() };
}

export async function setPlaygroundScene(): Promise<PlaygroundScene> {
  if (!isShared) return openPlayground();
  const isFirst = shared === null;
  shared ??= openPlayground();
  const scene = await shared;
  if (!isFirst) await scene.ground.reset();
  return { ...scene, close: () => Promise.resolve() };
}

async function openPlayground(): Promise<PlaygroundScene> {
  const folder = newFolder('playground');
  const ground = await Playground.open(await SandboxDatabase.start(folder));
  await ground.playStory();
  const server = await PageServer.start(ground, pageFolder, 0);
  let browser: Promise<Browser> | null = null;
  return {
    ground,
    address: server.address,
    browser() {
      browser ??= chromium.launch({
        executablePath: chromiumPath ?? '',
        args: ['--no-sandbox', '--disable-gpu'],
      });
      return browser;
    },
    async close() {
      await (await browser)?.close();
      await server.stop();
      await ground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
