import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { mostLinesAMinute } from '../../src/log-limit';
import { createTestDatabase, onServer, type TestDatabase } from '../support/database';
import {
  answersTo,
  discrepancies,
  isBanned,
  type Order,
  orderMany,
  untilItWorks,
  untilSettled,
} from '../support/load';
import { type Scene, setScene } from '../support/scene';

let database: TestDatabase;
let scene: Scene;
const orders: Order[] = [];

/** The database, and its user, who is not above every limit as we are. */
const name = () => new URL(database.url).pathname.slice(1);
const user = () => `user_of_${name()}`;

beforeAll(async () => {
  database = await createTestDatabase();
  await onServer(`create role ${user()} login password 'secret'`);
  await database.query(`
    grant all on schema public to ${user()};
    grant all on all tables in schema public to ${user()}`);
  const url = new URL(database.url);
  [url.username, url.password] = [user(), 'secret'];
  scene = await setScene({ DATABASE_URL: url.href }, database);
});
afterAll(async () => {
  const role = user();
  await scene.close();
  await onServer(`drop role ${role}`);
});

/** Cuts every connection of the bot. */
const cut = () =>
  onServer(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${user()}'`);

/** Changes the database or its user for every connection from now on. */
async function change(sql: string): Promise<void> {
  await onServer(sql);
  await cut();
}

async function orderTwenty(of: string): Promise<Order[]> {
  const given = await orderMany(scene, 20, of);
  orders.push(...given);
  return given;
}

const saysAway = new Set([expect.stringContaining('database cannot be reached or written')]);

describe('Promise 14: The database may go', () => {
  it('says so, does nothing on Discord, and works again without a restart once it is back', async () => {
    await change(`alter database ${name()} allow_connections false`);
    expect(new Set(await answersTo(await orderTwenty('away')))).toEqual(saysAway);
    const choices = await scene.discord
      .as(scene.moderator)
      .complete(scene.guild, scene.general, 'case view', { number: '1' }, 'number');
    expect(choices).toEqual([]);
    await onServer(`alter database ${name()} allow_connections true`);
    const done = await scene.types(scene.moderator, 'ban', { user: scene.newcomer('back') });
    expect(done.content).toMatch(/is banned\. Case 1\b/);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it.each([
    ['can only be read', 'database', 'set default_transaction_read_only = on', 'reset all'],
    ['takes no more connections', 'role', 'connection limit 0', 'connection limit -1'],
  ])('a database that %s does nothing on Discord, and works at once when it can', async (...given) => {
    const [, kind, setting, undoing] = given;
    const target = kind === 'role' ? user() : name();
    await change(`alter ${kind} ${target} ${setting}`);
    expect(new Set(await answersTo(await orderTwenty(setting)))).toEqual(saysAway);
    await onServer(`alter ${kind} ${target} ${undoing}`);
    const answers = await answersTo(await orderTwenty(undoing));
    expect(answers).toEqual(answers.map(() => expect.stringMatching(isBanned) as string));
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it.each([
    ['a serialization failure that does not pass', '40001'],
    ['a deadlock that does not pass', '40P01'],
    ['a full disk', '53100'],
    ['a lack of memory', '53200'],
    ['a broken disk', '58030'],
    ['a statement that is cancelled', '57014'],
    ['a lock that is not given', '55P03'],
    ['a shutdown', '57P01'],
  ])('%s does nothing on Discord, and one sentence says so', async (what, code) => {
    await database.query(`
      create function refuse() returns trigger language plpgsql
        as $$ begin raise exception 'refused' using errcode = '${code}'; end $$;
      create trigger refusal before insert on cases for each row execute function refuse()`);
    const target = scene.newcomer(what);
    const { content, run } = await scene.types(scene.moderator, 'ban', { user: target });
    await database.query('drop function refuse cascade');
    orders.push({ target, run });
    expect(new Set([content])).toEqual(saysAway);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it('where every transaction is to be serializable, twenty commands at once all come out right', async () => {
    await change(`alter database ${name()} set default_transaction_isolation = 'serializable'`);
    const answers = await answersTo(await orderTwenty('serializable'));
    await change(`alter database ${name()} reset all`);
    expect(answers).toEqual(answers.map(() => expect.stringMatching(isBanned) as string));
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it('with every connection cut again and again under load, it loses no case and hides no ban', async () => {
    const given = await orderTwenty('cut');
    const answered = answersTo(given);
    const cutting = new AbortController();
    const over = answered.finally(() => cutting.abort());
    while (!cutting.signal.aborted) {
      await cut();
      await pause(5);
    }
    await over;
    await untilItWorks(scene, 'uncut');
    await untilSettled(scene);
    expect(await discrepancies(scene, orders)).toEqual([]);
  });

  it('a lock that somebody holds is answered in time, and what waited for it is settled', async () => {
    const stranger = new Client({ connectionString: database.url });
    await stranger.connect();
    await stranger.query('begin; select from guilds for update');
    const target = scene.newcomer('locked');
    const run = await scene.discord
      .as(scene.moderator)
      .command(scene.guild, scene.general, 'ban', { user: target });
    orders.push({ target, run });
    const view = await scene.types(scene.moderator, 'case view', { number: 1 });
    expect(view.embeds[0]?.title).toContain('Case 1');
    expect(new Set(await answersTo([{ target, run }]))).toEqual(saysAway);
    await stranger.query('rollback');
    await stranger.end();

    const again = await scene.until(
      async () => (await scene.types(scene.moderator, 'ban', { user: target })).content,
      (content) => isBanned.test(content),
    );
    expect(again).toMatch(isBanned);
    await untilSettled(scene);
  });

  it('settles at the next start what Discord did while the database and the bot went', async () => {
    const target = scene.newcomer('in-between');
    const held = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: { kind: 'hold' },
    });
    const command = scene.types(scene.moderator, 'ban', { user: target });
    await held.reached;
    await change(`alter database ${name()} allow_connections false`);
    held.release();
    expect((await command).content).toContain('look there before doing it again');
    await scene.bot.kill();
    await onServer(`alter database ${name()} allow_connections true`);
    await scene.restart();

    expect(await scene.settledCase(target, 'ban')).toMatchObject({ status: 'applied' });
  });

  it('gone for good, it is waited for: every command is answered, and the log is not flooded', async () => {
    await change(`alter database ${name()} allow_connections false`);
    const before = scene.bot.output.length;
    for (let wave = 1; wave <= 5; wave++) {
      const given = await orderMany(scene, 20, `gone, wave ${wave}`);
      expect(new Set(await answersTo(given))).toEqual(saysAway);
    }
    const said = scene.bot.output.slice(before).trimEnd().split('\n');
    const failures = said.filter((line) => line.includes('error on chat input command'));
    expect(failures.length).toBeGreaterThanOrEqual(mostLinesAMinute);
    expect(said.length).toBeLessThan(60);
    expect(await scene.bot.stop()).toBe(0);
    await onServer(`alter database ${name()} allow_connections true`);
    await scene.restart();
  });
});

describe('A button under a post for everybody', () => {
  it('says to whoever presses it that the database is away, and the post stays to be pressed again', async () => {
    const { discord, guild, moderator, log, owner } = scene;
    const reports = guild.createChannel({ name: 'reports' });
    await scene.types(owner, 'settings log', { channel: log });
    await scene.types(owner, 'settings reports', { channel: reports });
    const user = scene.newcomer('posted');
    await scene.types(moderator, 'warn', { user, reason: 'Rude' });
    await scene.types(scene.member, 'report', { user, reason: 'Rude' });
    const { number } = await scene.newestCase(user);
    await discord.until(() => scene.postOf(number) && reports.messages.size > 0, { what: 'both posts' });
    const posts = [...log.messages.values(), ...reports.messages.values()];
    const shown = () => posts.map(({ content, embeds, components }) => ({ content, embeds, components }));
    const press = () =>
      Promise.all(
        ['Undo', 'Claim'].map(async (label, index) =>
          (await discord.as(moderator).click(posts[index] ?? { id: '' }, label)).answer(),
        ),
      );
    const before = structuredClone(shown());
    await change(`alter database ${name()} allow_connections false`);
    const refused = await press();
    await onServer(`alter database ${name()} allow_connections true`);
    expect(new Set(refused.map(({ content }) => content))).toEqual(saysAway);
    expect(refused.map(({ ephemeral }) => ephemeral)).toEqual([true, true]);
    expect(shown()).toEqual(before);
    expect((await press()).map(({ content }) => content)).toEqual([
      expect.stringContaining('is undone'),
      expect.stringContaining('is yours'),
    ]);
  });
});

describe('Promise 12: Text is only text', () => {
  it('what PostgreSQL quotes of what people wrote is not in the log', async () => {
    const written = 'a word that nobody else has written';
    await database.query('create unique index on cases (reason)');
    const ban = (target: string) =>
      scene.types(scene.moderator, 'ban', { user: scene.newcomer(target), reason: written });
    await ban('first to be so called');
    const { content } = await ban('second to be so called');
    expect(content).toContain('Something went wrong');
    await scene.logs('23505');
    expect(scene.bot.output).not.toContain(written);
  });
});
