import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotProcess } from './bot-process';
import { PretendDiscord } from './discord/pretend-discord';
import { tellStory } from './story';
import { playTour } from './tour';

const say = (line: string) => console.log(line);

/**
 * Runs the whole bot on an embedded PostgreSQL against a pretend Discord, plays the tour and, unless only the
 * tour was asked for, stays until Ctrl-C. Nothing is left behind.
 *
 * @returns the exit code: 0 when every step came out as told, else 1.
 */
async function main(tourOnly: boolean): Promise<number> {
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('interrupted'));
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'bailiff-sandbox-'));
  await chmod(dataDir, 0o755);
  const discord = await PretendDiscord.start();
  try {
    return await show(discord, dataDir, tourOnly, interrupted);
  } finally {
    await discord.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

async function show(
  discord: PretendDiscord,
  dataDir: string,
  tourOnly: boolean,
  interrupted: Promise<unknown>,
): Promise<number> {
  say('Starting the bot on an embedded PostgreSQL, against a pretend Discord on this machine …');
  const story = tellStory(discord);
  const env = { DATA_DIR: dataDir, EXPIRY_CRON: '* * * * * *' };
  const bot = BotProcess.launch({ discord, app: story.app, env });
  try {
    const toured = bot.connected.then(() => playTour({ discord, story, say }));
    if ((await Promise.race([toured, interrupted])) === 'interrupted') return 1;
    say('\nEvery step came out as told.');
    return tourOnly ? 0 : await stay(discord, bot, interrupted);
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}\n\nWhat the bot wrote:\n${bot.output}`);
    return 1;
  } finally {
    await bot.stop();
  }
}

/** @returns 0 once it is interrupted, 1 when the bot ends by itself. */
async function stay(
  { apiUrl }: PretendDiscord,
  bot: BotProcess,
  interrupted: Promise<unknown>,
): Promise<number> {
  say(`\nThe bot stays connected to the pretend Discord, which answers at ${apiUrl} as DISCORD_API_URL.`);
  say('The tour is sandbox/tour.ts; change it and run it again. Ctrl-C ends both and leaves nothing behind.');
  const end = await Promise.race([interrupted, bot.exited]);
  return end === 'interrupted' ? 0 : 1;
}

main(process.argv.includes('--tour-only')).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
