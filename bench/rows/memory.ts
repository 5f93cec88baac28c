import { join } from 'node:path';
import type { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Guild } from '../../sandbox/discord/world/guild';
import { Member } from '../../sandbox/discord/world/member';
import { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../../test/support/scene';
import { EventStream } from '../event-stream';
import { type Line, percentile } from '../line';
import { startProgram } from '../process';
import { residentMb } from '../resident-mb';
import type { Row } from '../row';

/** The whole: `MEMORY_SECONDS=60`. */
const windowSeconds = Number(process.env['MEMORY_SECONDS'] ?? 5);
const windows = Number(process.env['MEMORY_WINDOWS'] ?? (windowSeconds < 60 ? 4 : 10));

const guildCount = Number(process.env['MEMORY_GUILDS'] ?? 2_500);
const membersOfEach = 200;
const rolesOfEach = 15;
const channelsOfEach = 20;

/** An hour in which each guild has fifteen events, in a minute. */
const perSecond = (guildCount * 15) / 60;

/** What was handled last is not collected yet. */
const restMs = 2_000;

/** How much memory the bot takes beside discord.js as it comes, and whether that grows. */
export const memory: Row = {
  row: 9,
  async measure() {
    const scene = await setScene({ LOG_LEVEL: 'warn', EXPIRY_CRON: '*/10 * * * * *' });
    const { discord } = scene;
    await scene.bot.stop();
    const app = discord.createApplication({ name: 'Default' });
    const guilds = guildsOf(scene, [scene.app, app]);
    await scene.restart();
    const rival = await startProgram(
      join(__dirname, '..', 'rivals', 'default-client.cjs'),
      { DISCORD_TOKEN: app.token, DISCORD_API_URL: discord.apiUrl },
      'ready',
    );
    await tellOfMembers(discord, guilds);
    const stream = new EventStream(discord, guilds, scene.moderator);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let window = 0; window < windows; window++) {
      await stream.run(perSecond, windowSeconds * 1_000);
      await new Promise((resolve) => setTimeout(resolve, restMs));
      ours.push(residentMb(scene.bot.pid));
      theirs.push(residentMb(rival.process.pid));
      process.stderr.write(
        `after ${window + 1}: ${ours.at(-1)?.toFixed(0)} MB, ${theirs.at(-1)?.toFixed(0)} MB\n`,
      );
    }
    await rival.stop();
    await scene.bot.stop();
    await discord.stop();
    await scene.database.drop();
    return linesOf(ours, theirs);
  },
};

function guildsOf({ discord, owner, moderator }: Scene, apps: readonly Scene['app'][]): Guild[] {
  return Array.from({ length: guildCount }, (_, index) => {
    const guild = discord.createGuild({ name: `Guild ${index}`, owner });
    for (let role = 1; role <= rolesOfEach; role++)
      guild.createRole({ name: `Role ${role}`, permissions: 0n });
    for (let place = 1; place <= channelsOfEach; place++) guild.createChannel({ name: `channel-${place}` });
    guild.addMember(moderator);
    for (const app of apps) guild.addBot(app, { permissions: bits.banMembers | bits.viewAuditLog });
    return guild;
  });
}

/** As Discord tells of members that a bot has asked for. */
async function tellOfMembers(discord: PretendDiscord, guilds: readonly Guild[]): Promise<void> {
  for (const guild of guilds) {
    const members = Array.from({ length: membersOfEach }, (_, index) => {
      const user = new User(guild.context.nextId(), { name: `member-${index}` });
      return new Member(user, guild.id, { joinedAt: guild.now() }).payload();
    });
    guild.publish('GUILD_MEMBERS_CHUNK', { guild_id: guild.id, members, chunk_index: 0, chunk_count: 1 });
    discord.gateway.log.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

function linesOf(ours: readonly number[], theirs: readonly number[]): Line[] {
  const what = `memory, ${guildCount} guilds of ${membersOfEach} known members`;
  const most = (figures: readonly number[]) => percentile(figures, 100);
  return [
    {
      ...{ row: 9, what, unit: 'MB', target: { most: 0.5 }, against: 'discord.js as it comes' },
      ...{ ours: most(ours), limit: most(theirs) },
    },
    {
      ...{ row: 9, what: `${what}, after ${windows} windows of ${windowSeconds} s`, unit: 'MB' },
      ...{ against: 'after the first', ours: ours.at(-1) ?? Number.NaN, limit: ours[0] ?? Number.NaN },
      target: { most: 1.1 },
    },
  ];
}
