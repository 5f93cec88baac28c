import type { BrowserContextOptions } from 'playwright-core';
import { describeWithChromium } from './describe-with-chromium';
import { type PlaygroundScene, setPlaygroundScene } from './playground-scene';
import { Visitor } from './visitor';

interface VisitOptions extends BrowserContextOptions {
  /** The tour is closed unless it is asked for. */
  readonly withTour?: boolean;
}

/** The sandbox with a browser before it. */
export interface PageScene extends PlaygroundScene {
  /** Opens the page in a window of its own. */
  visits(options?: VisitOptions): Promise<Visitor>;
  /** What went wrong in any window: errors of scripts, what the policy blocked, requests to elsewhere. */
  readonly troubles: readonly string[];
}

export async function setPageScene(): Promise<PageScene> {
  const playground = await setPlaygroundScene();
  const browser = await playground.browser();
  const troubles: string[] = [];
  const visitors: Visitor[] = [];
  return {
    ...playground,
    troubles,
    async visits({ withTour = false, ...options } = {}) {
      const context = await browser.newContext({
        ...{ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
        ...options,
      });
      if (!withTour) await context.addInitScript(`localStorage.setItem('bailiff-tour', 'closed')`);
      const visitor = new Visitor(await context.newPage(), playground);
      visitors.push(visitor);
      watch(visitor, playground.address, troubles);
      await visitor.page.goto(playground.address);
      await visitor.page.getByRole('log').waitFor();
      return visitor;
    },
    async close() {
      await Promise.all(visitors.map(({ page }) => page.context().close()));
      await playground.close();
    },
  };
}

/**
 * Tests of the page, which get their scene while they run; without Chromium they are left out. Nothing may have gone
 * wrong in any window.
 */
export function describePage(name: string, tests: (scene: () => PageScene) => void): void {
  describeWithChromium(name, () => {
    let scene: PageScene;
    beforeAll(async () => {
      scene = await setPageScene();
    }, 60_000);
    afterAll(async () => {
      expect(scene.troubles).toEqual([]);
      await scene.close();
    });
    tests(() => scene);
  });
}

function watch({ page }: Visitor, address: string, troubles: string[]): void {
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`asked ${request.url()}`);
  });
}
