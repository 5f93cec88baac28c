import { join, resolve } from 'node:path';
import { buildPage } from '../../sandbox/page-build';
import { type PageScene, setPageScene } from '../support/page-scene';
import type { Visitor } from '../support/visitor';

const folder = resolve(__dirname, '..', '..', 'docs', 'images');

const shoot = ({ page }: Visitor, name: string) =>
  page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });

/** A moderator has just banned somebody for a time; the case counts down beside the chat. */
async function shootChat(scene: PageScene): Promise<void> {
  const visitor = await scene.visits({ colorScheme: 'dark' });
  await visitor.becomes('mara');
  await visitor.types('tempban', { user: 'spencer', duration: '30m', reason: 'Sells followers in #general' });
  await visitor.member('spencer').getByText('Banned').waitFor();
  await visitor.chat.getByText('Only you can see this').last().waitFor();
  await visitor.seesAgreement();
  await shoot(visitor, 'sandbox-dark');
}

/** The log channel in light, beside what can be broken. */
async function shootLog(scene: PageScene): Promise<void> {
  const visitor = await scene.visits({ colorScheme: 'light' });
  await visitor.looksAt('mod-log');
  await visitor.opensBreak();
  await visitor.button('Discord answers 500').click();
  await visitor.page.getByRole('definition').getByText('500').waitFor();
  await shoot(visitor, 'sandbox-light');
  await visitor.button('Discord answers 500').click();
}

/** A command being filled in on a narrow screen. */
async function shootNarrow(scene: PageScene): Promise<void> {
  const visitor = await scene.visits({ colorScheme: 'dark', viewport: { width: 360, height: 720 } });
  await visitor.becomes('mara');
  const form = await visitor.picks('jail');
  await visitor.control(form, 'user').fill('f');
  await form.getByRole('option', { name: /^finn/ }).waitFor();
  await shoot(visitor, 'sandbox-narrow');
}

/** Pictures of the page for the README, into `docs/images`. */
async function takeScreenshots(): Promise<void> {
  await buildPage();
  const scene = await setPageScene();
  try {
    await shootChat(scene);
    await shootLog(scene);
    await shootNarrow(scene);
  } finally {
    await scene.close();
  }
}

void takeScreenshots();
