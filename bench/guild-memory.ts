import { BotProcess } from '../sandbox/bot-process';
import { PretendDiscord } from '../sandbox/discord/pretend-discord';
import { invitedPermissions } from '../src/setup/invitation';
import { prepareTestServer } from '../test/database/test-server';
import { createTestDatabase } from '../test/support/database';
import { residentMb } from './resident-mb';

const rolesPerGuild = 20;
const channelsPerGuild = 30;

/** The memory of a bot in so many guilds, in MiB, once their audit logs are read. */
async function memoryMib(guildCount: number): Promise<number> {
  const discord = await PretendDiscord.start();
  const database = await createTestDatabase();
  const app = discord.createApplication({ name: 'Bailiff' });
  const owner = discord.createUser({ name: 'owner' });
  for (let index = 0; index < guildCount; index++) {
    const guild = discord.createGuild({ name: `Guild ${index}`, owner });
    for (let role = 1; role <= rolesPerGuild; role++)
      guild.createRole({ name: `role ${role}`, permissions: 0n });
    for (let channel = 0; channel < channelsPerGuild; channel++)
      guild.createChannel({ name: `channel-${channel}` });
    guild.addBot(app, { permissions: invitedPermissions, position: 1 });
  }
  const bot = await BotProcess.start({
    discord,
    app,
    env: { DATABASE_URL: database.url, LOG_LEVEL: 'warn' },
  });
  const isRead = () =>
    discord.requests.filter(({ operation }) => operation === 'list_guild_audit_log_entries').length >=
    guildCount;
  await discord.until(isRead, { what: 'the audit logs are read', timeoutMs: 10 * 60_000 });
  const mib = residentMb(bot.pid);
  await bot.stop();
  await discord.stop();
  await database.drop();
  return mib;
}

async function main(): Promise<void> {
  const stop = await prepareTestServer();
  for (const guildCount of process.argv.slice(2).map(Number)) {
    const mib = await memoryMib(guildCount);
    process.stdout.write(`${guildCount} guilds: ${mib.toFixed(0)} MiB\n`);
  }
  await stop();
}

void main().then(() => process.exit());
