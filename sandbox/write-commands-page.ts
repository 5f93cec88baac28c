import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotProcess } from './bot-process';
import { commandsPage } from './commands-page';
import { PretendDiscord } from './discord/pretend-discord';

const page = join(__dirname, '..', 'docs', 'commands.md');

/** Writes docs/commands.md from what the built bot registers with a pretend Discord. Nothing else is left behind. */
async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bailiff-commands-'));
  await chmod(dataDir, 0o755);
  const discord = await PretendDiscord.start();
  try {
    const app = discord.createApplication({ name: 'Bailiff' });
    const bot = await BotProcess.start({ discord, app, env: { DATA_DIR: dataDir } });
    await bot.stop();
    await writeFile(page, commandsPage(app.commands));
  } finally {
    await discord.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
