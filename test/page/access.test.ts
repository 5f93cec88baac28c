import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describePage } from '../support/page-scene';
import type { Visitor } from '../support/visitor';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly axe: { run(options: RunOptions): Promise<AxeResults> } };

/** As much of the browser's document as these tests read. */
declare const document: {
  readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
  readonly activeElement: FocusedElement | null;
};

interface FocusedElement {
  readonly innerText: string;
  readonly labels?: ArrayLike<{ readonly innerText: string }>;
  getAttribute(name: string): string | null;
}

/** What the colours decide; all else is the same in every one. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Faults that keep people from using the page, by axe (WCAG 2.2 A and AA, and its best practices); of some rules. */
async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) };
  const { violations } = await page.evaluate((given) => window.axe.run(given), options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What is looked at, each opened after the one before. */
const looks: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  'the chat and the cases': ({ chat }) => chat.waitFor(),
  'what can be broken': (visitor) => visitor.opensBreak(),
  'the audit log': (visitor) => visitor.opensWatch('Audit log'),
  'the wire': (visitor) => visitor.opensWatch('Wire'),
  async 'an answer, a command and a menu'(visitor) {
    await visitor.chooses('finn', 'Case history');
    await visitor.picks('tempban');
    await visitor.member('finn').click({ button: 'right' });
  },
  async 'a form'({ page }) {
    await page.getByRole('menuitem', { name: 'Warn', exact: true }).click();
    await page.getByRole('dialog', { name: /Warn · finn/ }).waitFor();
  },
  async 'the page after it'({ page }) {
    const form = page.getByRole('dialog', { name: /Warn · finn/ });
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.waitFor({ state: 'detached' });
  },
};

const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

describePage('The page, to everybody', (scene) => {
  describe.each(['dark', 'light'] as const)('%s', (colorScheme) => {
    const serious = async (visitor: Visitor, what: string) => ({
      what,
      faults: await faultsOf(visitor.page, colorScheme === 'dark' ? undefined : ofColours),
    });
    const none = (what: string) => ({ what, faults: [] });

    describe('on a wide screen', () => {
      let visitor: Visitor;
      beforeAll(async () => {
        visitor = await scene().visits({ colorScheme, withTour: true });
      });
      afterAll(() => visitor.page.context().close());

      it.each(Object.entries(looks))('has no serious fault with %s', async (what, open) => {
        await open(visitor);
        expect(await serious(visitor, what)).toEqual(none(what));
      });

      it('has nothing to scroll sideways', async () => {
        expect(await visitor.page.evaluate(isTooWide)).toBe(false);
      });
    });

    it('has none on a phone, and nothing to scroll sideways', async () => {
      const viewport = { width: 360, height: 740 };
      const visitor = await scene().visits({ colorScheme, viewport, withTour: true });
      const views = visitor.page.getByRole('navigation', { name: 'Views' });
      for (const view of ['Channels', 'Chat', 'Members', 'Watch', 'Break']) {
        await views.getByRole('button', { name: view }).click();
        if (colorScheme === 'dark') expect(await serious(visitor, view)).toEqual(none(view));
        expect([view, await visitor.page.evaluate(isTooWide)]).toEqual([view, false]);
      }
      await visitor.page.context().close();
    });
  });

  it('lets somebody ban and lift on a phone', async () => {
    const visitor = await scene().visits({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const shows = (view: string) =>
      visitor.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).tap();
    await visitor.becomes('max');
    await visitor.types('ban', { user: 'theo', reason: 'Coins' });
    await visitor.chat.getByRole('button', { name: 'Undo' }).last().waitFor();
    await shows('Members');
    await visitor.member('theo').getByText('Banned').waitFor();
    expect(await visitor.page.evaluate(isTooWide)).toBe(false);
    await shows('Chat');
    await visitor.chat.getByRole('button', { name: 'Undo' }).last().tap();
    await shows('Watch');
    await visitor.page.getByRole('row', { name: /Unban theo/ }).waitFor();
  });

  describe('by the keyboard alone', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await scene().visits();
    });

    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await visitor.page.keyboard.press(key);
    };

    /** What has the focus, as it is named; empty for nothing. */
    const focused = () =>
      visitor.page.evaluate(() => {
        const { activeElement: element } = document;
        return (
          element?.getAttribute('aria-label') ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? ''
        );
      });

    /** Goes on by Tab until something of this name has the focus. */
    async function tabsTo(name: RegExp): Promise<void> {
      for (let step = 0; step < 80; step++) {
        await press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`The focus never reaches ${String(name)}.`);
    }

    it('one becomes mara and bans spencer for a time', async () => {
      await tabsTo(/You are\s+olivia/);
      await press('Enter');
      await visitor.page.getByRole('menuitemradio', { name: /^mara/ }).waitFor();
      await press('ArrowDown', 'ArrowDown', 'Enter');
      await visitor.page.getByRole('button', { name: /^You are mara/ }).waitFor();
      await tabsTo(/^Message$/);
      await visitor.page.keyboard.type('/tempban');
      await visitor.page.getByRole('option', { name: /^\/tempban/ }).waitFor();
      await press('Enter');
      const form = visitor.page.getByRole('form', { name: 'Command /tempban' });
      await form.waitFor();
      await visitor.page.keyboard.type('spen');
      await form.getByRole('option', { name: /^spencer/ }).waitFor();
      await press('Enter');
      expect(await focused()).toMatch(/^duration/);
      await visitor.page.keyboard.type('45m');
      await press('Enter');
      await visitor.page.getByRole('row', { name: /Temporary ban spencer mara/ }).waitFor();
    });

    it('one fills in a form, and sends it', async () => {
      await tabsTo(/ivy$/);
      await press('Enter');
      await visitor.page.getByRole('menu', { name: 'ivy' }).waitFor();
      while ((await focused()) !== 'Warn') await press('ArrowDown');
      await press('Enter');
      await visitor.page.getByRole('dialog', { name: /Warn · ivy/ }).waitFor();
      await visitor.page.keyboard.type('Paint on the carpet');
      await tabsTo(/^Submit$/);
      await press('Enter');
      await visitor.page.getByRole('row', { name: /Warning ivy mara Paint on the carpet/ }).waitFor();
    });

    it('one opens the menu of a person, and leaves it', async () => {
      await tabsTo(/max$/);
      await press('Enter');
      await visitor.page.getByRole('menu', { name: 'max' }).waitFor();
      await press('Escape');
      await visitor.page.getByRole('menu', { name: 'max' }).waitFor({ state: 'detached' });
      expect(await focused()).toContain('max');
    });
  });

  it('names its landmarks', async () => {
    const { page } = await scene().visits();
    for (const [role, name] of [
      ['navigation', 'Servers'],
      ['navigation', 'Channels'],
      ['complementary', 'Members'],
      ['complementary', 'Instruments'],
    ] as const) {
      expect(await page.getByRole(role, { name }).count()).toBe(1);
    }
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('banner').count()).toBe(1);
  });
});
