import type { Guild } from '../../sandbox/discord/world/guild';
import { bits, type Scene, setScene } from '../../test/support/scene';
import { rivalProgram } from '../court';
import { EventStream } from '../event-stream';
import { type Line, percentile } from '../line';
import { startProgram } from '../process';
import { type Answers, pulsesAround } from '../pulse';
import type { Row } from '../row';

/** The whole: `FLOOD_SECONDS=60`. */
const seconds = Number(process.env['FLOOD_SECONDS'] ?? 12);
const perSecond = Number(process.env['FLOOD_RATE'] ?? 5_000);
const guildCount = 100;
const idleMs = 5_000;
const emptyWithinMs = 5_000;

/** What becomes of a flood of events, and what commands notice of it. */
export const flood: Row = {
  row: 11,
  async measure() {
    const scene = await setScene({ LOG_LEVEL: 'warn' });
    await scene.types(scene.moderator, 'warn', { user: scene.newcomer('warned'), reason: 'Rude' });
    const guilds = await guildsOf(scene);
    const stream = new EventStream(scene.discord, guilds, scene.moderator);
    await stream.run(perSecond, 1_000);
    await untilRecorded(scene, stream);
    const { given, ...answers } = await pulsesAround(scene, { idleMs }, async () => {
      const began = performance.now();
      const told = await stream.run(perSecond, seconds * 1_000);
      const ended = performance.now();
      const recorded = await untilRecorded(scene, stream);
      return { rate: (told * 1000) / (ended - began), recorded, lagMs: performance.now() - ended };
    });
    const bans = stream.bans.length;
    await scene.bot.stop();
    const bare = await askBare(scene, guilds);
    await scene.discord.stop();
    await scene.database.drop();
    return [...linesOf({ ...answers, ...given, bans }), lineOf(bare)];
  },
};

/** How a client answers that hears the same flood and does nothing about it: what the machine does to any. */
async function askBare(scene: Scene, guilds: readonly Guild[]): Promise<Answers> {
  const { discord, database, moderator } = scene;
  const app = discord.createApplication({ name: 'Bare' });
  for (const guild of [scene.guild, ...guilds]) guild.addBot(app, { permissions: bits.viewAuditLog });
  const env = { DISCORD_TOKEN: app.token, DISCORD_API_URL: discord.apiUrl, DATABASE_URL: database.url };
  const bare = await startProgram(rivalProgram, { ...env, BARE_HEARS: '1' }, 'registered');
  const stream = new EventStream(discord, guilds, moderator);
  await stream.run(perSecond, 1_000);
  const around = { idleMs, command: 'bare-view' };
  const answers = await pulsesAround(scene, around, () => stream.run(perSecond, seconds * 1_000));
  await bare.stop();
  return answers;
}

const lineOf = ({ idle, busy }: Answers): Line => ({
  ...{ row: 11, what: 'a bare client’s answer in the same flood, p99', unit: 'ms', target: null },
  ...{ ours: percentile(busy, 99), limit: percentile(idle, 99), against: 'idle, before and after' },
});

async function guildsOf({ discord, app, owner, until, moderator }: Scene): Promise<Guild[]> {
  const guilds = Array.from({ length: guildCount }, (_, index) => {
    const guild = discord.createGuild({ name: `Guild ${index}`, owner });
    guild.createRole({ name: 'Member', permissions: 0n });
    guild.addMember(moderator);
    guild.addBot(app, { permissions: bits.banMembers | bits.viewAuditLog, position: 1 });
    return guild;
  });
  const read = () => discord.requests.filter(({ operation }) => operation === 'list_guild_audit_log_entries');
  await until(
    () => Promise.resolve(read().length),
    (count) => count >= guildCount,
    { timeoutMs: 60_000 },
  );
  return guilds;
}

/** Waits until there is a case for each ban, or no more come; how many there are. */
async function untilRecorded(scene: Scene, { bans }: EventStream): Promise<number> {
  const countSql = `select count(distinct audit_log_id)::int as count from cases where type = 'ban'`;
  let [before, since] = [-1, performance.now()];
  for (;;) {
    const [row] = await scene.query(countSql);
    const count = Number(row?.['count']);
    if (count >= bans.length || performance.now() - since > 20_000) return count;
    if (count !== before) [before, since] = [count, performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Found extends Answers {
  readonly rate: number;
  readonly lagMs: number;
  readonly recorded: number;
  readonly bans: number;
}

function linesOf({ idle, busy, rate, lagMs, recorded, bans }: Found): Line[] {
  const row = 11;
  const what = `flood of ${seconds} s`;
  return [
    {
      ...{ row, what: `${what}, events`, unit: 'a second', target: { least: 0.9 } },
      ...{ ours: rate, limit: perSecond, against: 'what is to be told' },
    },
    {
      ...{ row, what: `${what}, bans by hand with their case`, unit: 'rows', target: { least: 1 } },
      ...{ ours: recorded, limit: bans, against: 'the bans by hand' },
    },
    {
      ...{ row, what: `${what}, from its last event to the last case`, unit: 'ms', target: { most: 1 } },
      ...{ ours: lagMs, limit: emptyWithinMs, against: '5 s' },
    },
    {
      ...{ row, what: '/case view meanwhile, p99', unit: 'ms', target: { most: 2 } },
      ...{ ours: percentile(busy, 99), limit: percentile(idle, 99), against: 'idle, before and after' },
    },
  ];
}
