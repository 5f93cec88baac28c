import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../support/database';
import { OtherDiscord, targetId } from '../support/other-discord';

const entry = join(__dirname, '..', '..', 'dist', 'bot', 'start.js');

/** Looks again until it is so; what is looked at announces nothing. */
async function untilSo(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('Against another implementation of Discord, from another directory', () => {
  it('bans for a time on command, answers, and lifts the ban at its end', async () => {
    const database = await createTestDatabase();
    const discord = new OtherDiscord();
    const bot = spawn(process.execPath, [entry], {
      cwd: tmpdir(),
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: 'a.token',
        DISCORD_API_URL: await discord.start(),
        DATABASE_URL: database.url,
        EXPIRY_CRON: '* * * * * *',
        HTTP_PORT: '0',
      },
    });
    await untilSo(() => discord.asked.some((line) => line.endsWith('/commands')));
    discord.use('tempban', [
      { name: 'user', type: 6, value: targetId },
      { name: 'duration', type: 3, value: '2s' },
    ]);
    await untilSo(() => discord.edits.some((body) => body.includes('Case 1')));
    expect(discord.asked).toContain(`PUT /api/v10/guilds/1100000000000000001/bans/${targetId}`);
    await untilSo(() => !discord.bans.has(targetId));
    const ended = new Promise((resolve) => bot.once('close', resolve));
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
    const rows = await database.query('select type, status, ending from cases order by number');
    expect(rows).toEqual([
      { type: 'tempban', status: 'applied', ending: 'expired' },
      { type: 'unban', status: 'applied', ending: null },
    ]);
    await discord.stop();
    await database.drop();
  });
});
