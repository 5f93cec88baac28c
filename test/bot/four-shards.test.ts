import { BotProcess } from '../../sandbox/bot-process';
import type { Scene } from '../support/scene';
import {
  channelOf,
  type ShardedScene,
  setShardedScene,
  shardCount,
  shardOf,
  unbans,
} from '../support/sharded-scene';

let stage: ShardedScene;
let scene: Scene;
let guilds: ShardedScene['guilds'];
beforeAll(async () => {
  stage = await setShardedScene();
  ({ scene, guilds } = stage);
});
afterAll(() => stage.close());

describe('Promise 15: Many processes, one truth', () => {
  it('of four processes on four shards one registers the commands', () => {
    const registrations = scene.discord.requests.filter(
      ({ operation }) => operation === 'bulk_set_application_commands',
    );
    expect(registrations).toHaveLength(1);
    expect(new Set(guilds.map(shardOf)).size).toBe(shardCount);
  });

  it('each command is carried out by the process of its shard, also while one takes over from another', async () => {
    const before = await stage.banIn(guilds);
    await stage.areDoneOnce(before);
    expect(before.flatMap(({ run }) => run.acknowledgements)).toHaveLength(before.length);

    const old = stage.bots.get(1);
    const during: typeof before = [];
    const replacement = stage.start(1);
    for (let isUp = false; !isUp; ) {
      during.push(...(await stage.banIn(guilds)));
      await stage.areDoneOnce(during.slice(-guilds.length));
      isUp = stage.bots.get(1) !== old;
    }
    await replacement;
    const stopped = old?.stop();
    during.push(...(await stage.banIn(guilds)));
    expect(await stopped).toBe(0);
    during.push(...(await stage.banIn(guilds)));
    await stage.areDoneOnce(during);
  });

  it('what is due in guilds of each ends once, with one process killed and started again meanwhile', async () => {
    const from = scene.discord.requests.length;
    const due = await stage.makeDue(guilds, 1);
    await stage.bots.get(2)?.kill();
    const elsewhere = guilds.filter((guild) => shardOf(guild) !== 2);
    const meanwhile = await stage.banIn(elsewhere);
    await stage.start(2);
    await stage.endOnce(due, from);
    await stage.areDoneOnce([...meanwhile, ...(await stage.banIn(guilds))]);
  });

  it('somebody in jail whose process was killed is released in time by another, and has the roles back', async () => {
    const guild = guilds.find((one) => shardOf(one) === 3);
    if (!guild) throw new Error('There is no guild on the last shard.');
    const { user, role, roleIds } = await stage.jailIn(guild);
    expect([...roleIds]).not.toContain(role.id);
    const from = scene.discord.requests.length;
    await stage.bots.get(3)?.kill();
    const overdue = `update cases set created_at = now() - interval '1 h', expires_at = now() - interval '31 s'
      where user_id = $1 returning *`;
    const [jail] = await scene.query(overdue, [user.id]);
    expect(await scene.settledCase(user, 'unjail')).toMatchObject({ status: 'applied', unmoved_roles: [] });

    expect([...roleIds]).toEqual([role.id]);
    const row = 'select ending, ended_by_number from cases where user_id = $1 order by number';
    expect(await scene.query(row, [user.id])).toEqual([
      { ending: 'expired', ended_by_number: Number(jail?.number) + 1 },
      { ending: null, ended_by_number: null },
    ]);
    const changes = scene.discord.requests
      .slice(from)
      .filter(({ method, path }) => method !== 'GET' && path.includes(`members/${user.id}`));
    expect(changes.map(({ operation }) => operation)).toEqual(['update_guild_member']);
  });

  it('what is due where no process runs the shard is ended by another, which reads the server over REST', async () => {
    await stage.bots.get(3)?.stop();
    const orphaned = guilds.filter((guild) => shardOf(guild) === 3);
    const from = scene.discord.requests.length;
    const fresh = await stage.makeDue(orphaned, 1);
    const left = await stage.makeDue(orphaned, 31);
    await stage.endOnce(left, from);
    expect(unbans(scene, from).filter((id) => fresh.has(id))).toEqual([]);
    for (const guild of orphaned) {
      const says = () =>
        JSON.stringify([...channelOf(guild, 'log').messages.values()].map(({ embeds }) => embeds));
      await scene.discord.until(() => says().includes('Entbannung'), {
        what: 'a post in the language of the server',
      });
    }
    await stage.start(3);
    await stage.endOnce(fresh, from);
  });

  it('an appeal comes to shard 0, and is posted in the language of the server it is about', async () => {
    const guild = guilds.findLast((one) => shardOf(one) !== 0);
    if (!guild) throw new Error('There is no guild elsewhere.');
    const posts = channelOf(guild, 'log');
    await scene.query('update guilds set appeal_channel_id = $2 where id = $1', [guild.id, posts.id]);
    const [order] = await stage.banIn([guild]);
    if (!order) throw new Error('Nobody was banned.');
    await stage.areDoneOnce([order]);
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
    const { discord, app } = scene;
    const late = BotProcess.launch({ discord, app, env: stage.env(1) });
    expect(await late.exited).toBe(1);
    expect(late.output).toBe(
      'The database was migrated by a newer version of Bailiff (AddStars2763800000000): start that version or a later one.\n',
    );
    await stage.areDoneOnce(await stage.banIn(guilds));
  });
});
