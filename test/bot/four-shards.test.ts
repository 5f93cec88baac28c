import { BotProcess } from '../../sandbox/bot-process';
import type { Run } from '../../sandbox/discord/people/run';
import type { Guild } from '../../sandbox/discord/world/guild';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type CaseRow, type Scene, setScene } from '../support/scene';

const shardCount = 4;
const sharded = (shard: number) => ({
  SHARDS: String(shard),
  SHARD_COUNT: String(shardCount),
  EXPIRY_CRON: '* * * * * *',
});

let scene: Scene;
let owner: User;
/** Two guilds on every shard, those of a shard one after another. */
let guilds: Guild[];
/** The process of each shard but the first, which the scene has. */
const bots = new Map<number, BotProcess>();

beforeAll(async () => {
  scene = await setScene(sharded(0));
  owner = scene.owner;
  guilds = Array.from({ length: 2 * shardCount }, (_, index) => guildOn(Math.floor(index / 2), index));
  await Promise.all([1, 2, 3].map((shard) => start(shard)));
});
afterAll(async () => {
  await Promise.all([...bots.values()].map((bot) => bot.stop()));
  await scene.close();
});

/** Discord: `(guild_id >> 22) % num_shards`. */
const shardOf = ({ id }: Guild) => Number((BigInt(id) >> 22n) % BigInt(shardCount));

function guildOn(shard: number, index: number): Guild {
  const id = String((BigInt(shardCount * index + shard) << 22n) + (1n << 60n));
  const guild = scene.discord.createGuild({ name: `Server ${index}`, owner, id, preferredLocale: 'de' });
  const demands = bits.banMembers | bits.viewAuditLog | bits.viewChannel | bits.sendMessages;
  guild.addBot(scene.app, { permissions: demands | bits.embedLinks, position: 1 });
  guild.createChannel({ name: 'general' });
  guild.createChannel({ name: 'log' });
  return guild;
}

async function start(shard: number): Promise<BotProcess> {
  const { discord, app, database } = scene;
  const bot = await BotProcess.start({
    discord,
    app,
    env: { DATABASE_URL: database.url, ...sharded(shard) },
  });
  bots.set(shard, bot);
  return bot;
}

const channelOf = (guild: Guild, name: string) => {
  const channel = [...guild.channels.values()].find((one) => one.name === name);
  if (!channel) throw new Error(`There is no #${name}.`);
  return channel;
};

let bannedCount = 0;

/** The owner bans somebody new in each of these guilds. */
function banIn(where: readonly Guild[]): Promise<{ readonly user: User; readonly run: Run }[]> {
  return Promise.all(
    where.map(async (guild) => {
      const user = scene.discord.createUser({ name: `banned ${bannedCount++}` });
      guild.addMember(user);
      const run = await scene.discord.as(owner).command(guild, channelOf(guild, 'general'), 'ban', { user });
      return { user, run };
    }),
  );
}

/** Each command was carried out, tried by one process, and answered by it once. */
async function areDoneOnce(orders: Awaited<ReturnType<typeof banIn>>): Promise<void> {
  for (const { user, run } of orders) {
    expect((await run.answer()).content).toContain('is banned');
    expect(run.messages).toHaveLength(1);
    expect(await scene.query('select type from cases where user_id = $1', [user.id])).toHaveLength(1);
  }
}

const accepted = ({ run }: { readonly run: Run }) =>
  run.acknowledgements.filter(({ refusal }) => refusal === null).length;

/** Bans in each of these guilds, due since so many seconds. */
async function makeDue(where: readonly Guild[], seconds: number): Promise<Map<string, Guild>> {
  const due = new Map<string, Guild>();
  for (const guild of where) {
    const user = scene.discord.createUser({ name: 'due' });
    const [row] = await scene.query(
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

const unbans = (from: number) =>
  scene.discord.requests
    .slice(from)
    .filter(({ operation }) => operation === 'unban_user_from_guild')
    .map(({ path }) => path.split('/').at(-1) ?? '');

/** Each of these bans ends, by one request, and is recorded so. */
async function endOnce(due: Map<string, Guild>, from: number): Promise<void> {
  const ids = [...due.keys()];
  const rows = () => scene.query('select * from cases where user_id = any ($1)', [ids]);
  const isOver = (all: readonly CaseRow[]) =>
    all.filter(({ ending }) => ending === 'expired').length === ids.length &&
    all.every(({ status }) => status !== 'pending');
  const ended = await scene.until(rows, isOver);
  expect(ended.map(({ type }) => type).toSorted()).toEqual(
    ids.flatMap(() => ['tempban', 'unban']).toSorted(),
  );
  const asked = unbans(from).filter((id) => due.has(id));
  expect(asked.toSorted()).toEqual(ids.toSorted());
}

describe('Promise 15: Many processes, one truth', () => {
  it('of four processes on four shards one registers the commands', () => {
    const registrations = scene.discord.requests.filter(
      ({ operation }) => operation === 'bulk_set_application_commands',
    );
    expect(registrations).toHaveLength(1);
    expect(new Set(guilds.map(shardOf)).size).toBe(shardCount);
  });

  it('each command is carried out by the process of its shard, also while one takes over from another', async () => {
    const before = await banIn(guilds);
    await areDoneOnce(before);
    expect(before.flatMap(({ run }) => run.acknowledgements)).toHaveLength(before.length);

    const old = bots.get(1);
    const during: typeof before = [];
    const replacement = start(1);
    for (let isUp = false; !isUp; ) {
      during.push(...(await banIn(guilds)));
      await areDoneOnce(during.slice(-guilds.length));
      isUp = bots.get(1) !== old;
    }
    await replacement;
    const stopped = old?.stop();
    during.push(...(await banIn(guilds)));
    expect(await stopped).toBe(0);
    during.push(...(await banIn(guilds)));
    await areDoneOnce(during);
    expect(during.map(accepted)).toEqual(during.map(() => 1));
  });

  it('what is due in guilds of each ends once, with one process killed and started again meanwhile', async () => {
    const from = scene.discord.requests.length;
    const due = await makeDue(guilds, 1);
    await bots.get(2)?.kill();
    const elsewhere = guilds.filter((guild) => shardOf(guild) !== 2);
    const meanwhile = await banIn(elsewhere);
    await start(2);
    await endOnce(due, from);
    await areDoneOnce([...meanwhile, ...(await banIn(guilds))]);
  });

  it('what is due where no process runs the shard is ended by another, which reads the server over REST', async () => {
    await bots.get(3)?.stop();
    const orphaned = guilds.filter((guild) => shardOf(guild) === 3);
    const from = scene.discord.requests.length;
    const fresh = await makeDue(orphaned, 1);
    const left = await makeDue(orphaned, 31);
    await endOnce(left, from);
    expect(unbans(from).filter((id) => fresh.has(id))).toEqual([]);
    for (const guild of orphaned) {
      const says = () =>
        JSON.stringify([...channelOf(guild, 'log').messages.values()].map(({ embeds }) => embeds));
      await scene.discord.until(() => says().includes('Entbannung'), {
        what: 'a post in the language of the server',
      });
    }
    await start(3);
    await endOnce(fresh, from);
  });

  it('an appeal comes to shard 0, and is posted in the language of the server it is about', async () => {
    const guild = guilds.at(-1) as Guild;
    const posts = channelOf(guild, 'log');
    await scene.query('update guilds set appeal_channel_id = $2 where id = $1', [guild.id, posts.id]);
    const [order] = await banIn([guild]);
    if (!order) throw new Error('Nobody was banned.');
    await areDoneOnce([order]);
    const [notice] = scene.discord.dmsOf(order.user);
    const [button] = notice?.components.flatMap(({ components }) => components ?? []) ?? [];
    const person = scene.discord.as(order.user);
    if (!notice) throw new Error('Nobody was told.');
    const run = await person.click(notice, button?.custom_id ?? '', { unchecked: true });
    await run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
    await (await person.submit(run, { text: 'It was not me' })).answer();
    const post = () =>
      [...posts.messages.values()].find(({ embeds }) => JSON.stringify(embeds).includes('not me'));
    const found = await scene.discord.until(post, { what: 'the post of the appeal' });
    expect(JSON.stringify(found.embeds)).toContain('Einspruch');
  });
});

describe('Promise 14: The database may go', () => {
  it('a process older than the schema ends with one sentence, and those that run go on', async () => {
    const newer = `insert into migrations (timestamp, name) values (1, 'AddStars2763800000000') returning id`;
    await scene.query(newer);
    const { discord, app, database } = scene;
    const late = BotProcess.launch({ discord, app, env: { DATABASE_URL: database.url, ...sharded(1) } });
    expect(await late.exited).toBe(1);
    expect(late.output).toBe(
      'The database was migrated by a newer version of Bailiff (AddStars2763800000000): start that version or a later one.\n',
    );
    await areDoneOnce(await banIn(guilds));
  });
});
