import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBot } from './bot-build';
import { buildPage, pageFolder } from './page-build';
import { PageServer } from './server/page-server';
import { Playground } from './stage/playground';
import { SandboxDatabase } from './stage/sandbox-database';
import { playTour } from './tour';

const say = (line: string) => console.log(line);

/**
 * Runs the whole bot on an embedded PostgreSQL against a pretend Discord, plays the tour and, unless only the
 * tour was asked for, serves the page until Ctrl-C. Nothing is left behind.
 *
 * @returns the exit code: 0 when every step came out as told, else 1.
 */
async function main(tourOnly: boolean): Promise<number> {
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('interrupted'));
  });
  const folder = await mkdtemp(join(tmpdir(), 'bailiff-sandbox-'));
  await chmod(folder, 0o755);
  try {
    return await show(folder, tourOnly, interrupted);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

async function show(folder: string, tourOnly: boolean, interrupted: Promise<unknown>): Promise<number> {
  say('Starting the bot on an embedded PostgreSQL, against a pretend Discord on this machine …');
  const [database] = await Promise.all([SandboxDatabase.start(folder), buildBot()]);
  const ground = await Playground.open(database);
  const { discord, story, bot } = ground.stage;
  // The tour waits more than it computes.
  const page = tourOnly ? Promise.resolve() : bot.connected.then(buildPage);
  page.catch(() => undefined);
  try {
    const toured = bot.connected.then(() => playTour({ discord, story, say }));
    if ((await Promise.race([toured, interrupted])) === 'interrupted') return 1;
    say('\nEvery step came out as told.');
    if (tourOnly) return 0;
    const played = Promise.all([page, ground.playStory()]);
    if ((await Promise.race([played, interrupted])) === 'interrupted') return 1;
    return await stay(ground, interrupted);
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}\n\nWhat the bot wrote:\n${bot.output}`);
    return 1;
  } finally {
    await ground.close();
  }
}

/** @returns 0 once it is interrupted. */
async function stay(ground: Playground, interrupted: Promise<unknown>): Promise<number> {
  const server = await PageServer.start(ground, pageFolder);
  say(`\nNow you: moderate this server in your browser, at ${server.address}`);
  say('Ctrl-C ends everything and leaves nothing behind.');
  await interrupted;
  await server.stop();
  return 0;
}

main(process.argv.includes('--tour-only')).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
