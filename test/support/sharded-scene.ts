import { BotProcess } from '../../sandbox/bot-process';
import type { Run } from '../../sandbox/discord/people/run';
import type { Guild } from '../../sandbox/discord/world/guild';
import type { User } from '../../sandbox/discord/world/user';
import { invitedPermissions } from '../../src/setup/invitation';
import type { TestDatabase } from './database';
import { type CaseRow, type Scene, setScene } from './scene';

export const shardCount = 4;

const sharded = (shard: number) => ({
  SHARDS: String(shard),
  SHARD_COUNT: String(shardCount),
  EXPIRY_CRON: '* * * * * *',
});

/** A command about somebody. */
interface Ordered {
  readonly user: User;
  readonly run: Run;
}

export type ShardedScene = Awaited<ReturnType<typeof setShardedScene>>;

/** Discord: `(guild_id >> 22) % num_shards`. */
export const shardOf = ({ id }: Guild) => Number((BigInt(id) >> 22n) % BigInt(shardCount));

export function channelOf(guild: Guild, name: string) {
  const channel = [...guild.channels.values()].find((one) => one.name === name);
  if (!channel) throw new Error(`There is no #${name}.`);
  return channel;
}

/** Four processes, each with a shard, and two guilds on each; the database is reached as the address says, if given. */
export async function setShardedScene(given?: { readonly url: string; readonly database: TestDatabase }) {
  const scene = await setScene({ ...sharded(0), ...(given && { DATABASE_URL: given.url }) }, given?.database);
  const guilds = Array.from({ length: 2 * shardCount }, (_, index) => addGuild(scene, index));
  /** The process of each shard but the first, which the scene has. */
  const bots = new Map<number, BotProcess>();
  const env = (shard: number) => ({ DATABASE_URL: given?.url ?? scene.database.url, ...sharded(shard) });

  async function start(shard: number): Promise<BotProcess> {
    const bot = await BotProcess.start({ discord: scene.discord, app: scene.app, env: env(shard) });
    bots.set(shard, bot);
    return bot;
  }

  await Promise.all([1, 2, 3].map(start));
  return {
    scene,
    guilds,
    bots,
    env,
    start,
    banIn: (where: readonly Guild[]) => banIn(scene, where),
    jailIn: (guild: Guild) => jailIn(scene, guild),
    areDoneOnce: (orders: readonly Ordered[]) => areDoneOnce(scene, orders),
    makeDue: (where: readonly Guild[], seconds: number) => makeDue(scene, where, seconds),
    endOnce: (due: ReadonlyMap<string, Guild>, from: number) => endOnce(scene, due, from),
    async close() {
      await Promise.all([...bots.values()].map((bot) => bot.stop()));
      await scene.close();
    },
  };
}

/** Those of a shard come one after another. */
function addGuild({ discord, owner, app }: Scene, index: number): Guild {
  const id = String((BigInt(shardCount * index + Math.floor(index / 2)) << 22n) + (1n << 60n));
  const guild = discord.createGuild({ name: `Server ${index}`, owner, id, preferredLocale: 'de' });
  guild.addBot(app, { permissions: invitedPermissions, position: 5 });
  guild.createChannel({ name: 'general' });
  guild.createChannel({ name: 'log' });
  return guild;
}

/** The owner bans somebody new in each of these guilds. */
function banIn({ discord, owner }: Scene, where: readonly Guild[]): Promise<Ordered[]> {
  return Promise.all(
    where.map(async (guild) => {
      const user = discord.createUser({ name: 'banned' });
      guild.addMember(user);
      const run = await discord.as(owner).command(guild, channelOf(guild, 'general'), 'ban', { user });
      return { user, run };
    }),
  );
}

/** The owner sets up the jail of this guild, and puts somebody new into it who has one role. */
async function jailIn({ discord, owner }: Scene, guild: Guild) {
  const types = async (command: string, options = {}) =>
    (await discord.as(owner).command(guild, channelOf(guild, 'general'), command, options)).answer();
  await types('settings jail');
  const role = guild.createRole({ name: 'Painter', permissions: 0n, position: 1 });
  const user = discord.createUser({ name: 'jailed' });
  const { roleIds } = guild.addMember(user, { roles: [role] });
  await types('jail', { user, duration: '1h' });
  return { user, role, roleIds };
}

/** Each command was carried out, and answered once. */
async function areDoneOnce({ query }: Scene, orders: readonly Ordered[]): Promise<void> {
  for (const { user, run } of orders) {
    expect((await run.answer()).content).toContain('is banned');
    expect(run.messages).toHaveLength(1);
    expect(run.acknowledgements.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(await query('select type from cases where user_id = $1', [user.id])).toHaveLength(1);
  }
}

/** Bans in each of these guilds, due since so many seconds. */
async function makeDue(
  { discord, query }: Scene,
  where: readonly Guild[],
  seconds: number,
): Promise<Map<string, Guild>> {
  const due = new Map<string, Guild>();
  for (const guild of where) {
    const user = discord.createUser({ name: 'due' });
    const [row] = await query(
      `with g as (insert into guilds (id, case_count, log_channel_id) values ($1, 1, $4)
         on conflict (id) do update set case_count = guilds.case_count + 1, log_channel_id = $4 returning *)
       insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, created_at, expires_at)
       select g.id, g.case_count, 'tempban', $2, 1, 'applied', now(), now() - interval '1 h',
         now() - $3::int * interval '1 s' from g returning number`,
      [guild.id, user.id, seconds, channelOf(guild, 'log').id],
    );
    guild.bans.set(user.id, { user, reason: `Case ${row?.number} · moderator (1)` });
    due.set(user.id, guild);
  }
  return due;
}

/** Whose bans Discord was asked to lift, from the request with this index on. */
export const unbans = ({ discord }: Scene, from: number) =>
  discord.requests
    .slice(from)
    .filter(({ operation }) => operation === 'unban_user_from_guild')
    .map(({ path }) => path.split('/').at(-1) ?? '');

/** Each of these bans ends, by one request, and is recorded so. */
async function endOnce(scene: Scene, due: ReadonlyMap<string, Guild>, from: number): Promise<void> {
  const ids = [...due.keys()];
  const rows = () => scene.query('select * from cases where user_id = any ($1)', [ids]);
  const isOver = (all: readonly CaseRow[]) =>
    all.filter(({ ending }) => ending === 'expired').length === ids.length &&
    all.every(({ status }) => status !== 'pending');
  const ended = await scene.until(rows, isOver);
  expect(ended.map(({ type }) => type).toSorted()).toEqual(
    ids.flatMap(() => ['tempban', 'unban']).toSorted(),
  );
  const asked = unbans(scene, from).filter((id) => due.has(id));
  expect(asked.toSorted()).toEqual(ids.toSorted());
}
