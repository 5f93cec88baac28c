import { bits, type Scene, setScene } from '../../test/support/scene';
import { type Line, percentile } from '../line';
import { pulsesAround } from '../pulse';
import type { Row } from '../row';

/** The whole: `OVERDUE=10000`, over a thousand guilds; it takes some four minutes. */
const overdue = Number(process.env['OVERDUE'] ?? 1_000);
const perGuild = 10;

const latencyMs = 50;
const requestsPerSecond = 50;
const idleMs = 6_000;

/** Each ending is one request; a look at the ban list shows the bans of a guild. */
const requestsPerEnding = 1 + 1 / perGuild;

/** What is lifted first and last of all is not in the middle of it. */
const edge = 0.1;

/** How many bans that are overdue end a second, and what commands notice of it. */
export const overdueEndings: Row = {
  row: 7,
  async measure() {
    const scene = await setScene({ EXPIRY_CRON: '* * * * * *', LOG_LEVEL: 'warn' });
    await scene.types(scene.moderator, 'warn', { user: scene.newcomer('warned'), reason: 'Rude' });
    await fill(scene);
    const { discord } = scene;
    discord.latencyMs = latencyMs;
    discord.rateLimits.limitGlobally({ requests: requestsPerSecond, perMs: 1000 });
    const { given: moments, ...answers } = await pulsesAround(scene, { idleMs }, () => endAll(scene));
    await scene.bot.stop();
    await discord.stop();
    await scene.database.drop();
    return linesOf(moments, answers);
  },
};

/** Guilds with bans by Bailiff that end in a year. */
async function fill(scene: Scene): Promise<void> {
  const { discord, app, owner } = scene;
  for (let guildNumber = 0; guildNumber < overdue / perGuild; guildNumber++) {
    const guild = discord.createGuild({ name: `Guild ${guildNumber}`, owner });
    const users = Array.from({ length: perGuild }, () => discord.createUser({ name: 'banned' }));
    for (const [index, user] of users.entries()) {
      guild.bans.set(user.id, { user, reason: `Case ${index + 1} · moderator (1)` });
    }
    await scene.query('insert into guilds (id, case_count) values ($1, $2)', [guild.id, perGuild]);
    await scene.query(
      `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, expires_at)
       select $1, n, 'tempban', id, 1, 'applied', now(), now() + interval '1 year'
       from unnest($2::bigint[]) with ordinality as u (id, n)`,
      [guild.id, users.map(({ id }) => id)],
    );
    guild.addBot(app, { permissions: bits.banMembers | bits.viewAuditLog, position: 1 });
  }
  const read = () => discord.requests.filter(({ operation }) => operation === 'list_guild_audit_log_entries');
  await scene.until(
    () => Promise.resolve(read().length),
    (count) => count >= overdue / perGuild,
    { timeoutMs: 120_000 },
  );
}

interface Moments {
  /** When each ban was lifted, in ms. */
  readonly lifts: readonly number[];
  /** When each request arrived that counts for the limit. */
  readonly requests: readonly number[];
}

/** Lets the time of all come, and waits until they are lifted. */
async function endAll(scene: Scene): Promise<Moments> {
  const lifts: number[] = [];
  const requests: number[] = [];
  const count = new Map<string, number>();
  const stop = scene.discord.onExchange(({ operation, status, path, at }) => {
    if (!path.startsWith('/api/v10/interactions/')) requests.push(at);
    if (operation === 'unban_user_from_guild' && status === 204) lifts.push(at);
    const key = `${operation} ${status}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  });
  await scene.query(
    `update cases set created_at = now() - interval '1 week', expires_at = now() where type = 'tempban'`,
  );
  await scene.until(
    () => Promise.resolve(lifts.length),
    (lifted) => lifted >= overdue,
    { timeoutMs: 1000 * overdue },
  );
  stop();
  if (process.env['BENCH_VERBOSE']) process.stderr.write(`${JSON.stringify([...count])}\n`);
  return { lifts, requests };
}

function linesOf(
  { lifts, requests }: Moments,
  { idle, busy }: { readonly idle: readonly number[]; readonly busy: readonly number[] },
): Line[] {
  const from = lifts[Math.floor(lifts.length * edge)] ?? 0;
  const to = lifts[Math.floor(lifts.length * (1 - edge))] ?? 0;
  const rateOf = (moments: readonly number[]) =>
    (moments.filter((at) => at >= from && at < to).length * 1000) / (to - from);
  const what = `${overdue} overdue bans of ${overdue / perGuild} guilds`;
  return [
    {
      ...{ row: 7, what: `${what}, lifted`, unit: 'a second', target: { least: 0.9 } },
      ...{ ours: rateOf(lifts), limit: requestsPerSecond / requestsPerEnding },
      against: 'what 50 requests a second allow, with a look at each ban list',
    },
    {
      ...{ row: 7, what: `${what}, requests`, unit: 'a second', target: { least: 0.9 } },
      ...{ ours: rateOf(requests), limit: requestsPerSecond, against: 'the limit' },
    },
    {
      ...{ row: 7, what: `/case view meanwhile, p99`, unit: 'ms', target: { most: 1.5 } },
      ...{ ours: percentile(busy, 99), limit: percentile(idle, 99), against: 'idle, before and after' },
    },
  ];
}
