import type { Answer } from '../../sandbox/discord/people/run';
import { keptMembers } from '../../src/kept-of-discord';
import { CuttingProxy } from '../support/cutting-proxy';
import { createTestDatabase } from '../support/database';
import { massbanning } from '../support/massban-scene';
import { type Scene, setScene } from '../support/scene';

let proxy: CuttingProxy;
let scene: Scene;
beforeAll(async () => {
  const database = await createTestDatabase();
  proxy = await CuttingProxy.start(database.url);
  scene = await setScene({ DATABASE_URL: proxy.url, EXPIRY_CRON: '0 0 1 1 *' }, database);
  for (let count = 0; count < 12; count += 1) {
    await scene.types(scene.moderator, 'note', { user: scene.newcomer(`known ${count}`), text: 'Was late' });
  }
});
afterAll(async () => {
  await scene.close();
  await proxy.stop();
});

/** What is done about questions and approvals every minute, whatever else is done. */
const byTheClock = /^delete from action_questions|\bapprovals (a|d)\b|^delete from approvals/;

/** What something asks of the database and of Discord until it is answered. */
async function costOf(act: () => Promise<unknown>) {
  const before = { statements: proxy.statements.length, requests: scene.discord.requests.length };
  await act();
  const own = proxy.statements.slice(before.statements).filter((sql) => !byTheClock.test(sql));
  return { statements: own.length, requests: scene.discord.requests.length - before.requests };
}

const times = 5;

/** The least of some: what is done by the clock, such as forgetting old questions, may fall among it. */
async function leastCostOf(act: () => Promise<unknown>) {
  const costs = [];
  for (let count = 0; count < times; count += 1) costs.push(await costOf(act));
  return {
    statements: Math.min(...costs.map(({ statements }) => statements)),
    requests: Math.min(...costs.map(({ requests }) => requests)),
  };
}

describe('What is only looked at costs one statement and one request', () => {
  it.each([
    ['case view', { number: 1 }],
    ['case list', {}],
    ['settings view', {}],
  ])('/%s', async (command, options) => {
    const look = () => scene.types(scene.moderator, command, options);
    expect(await leastCostOf(look)).toEqual({ statements: 1, requests: 1 });
  });

  it('a further page of the list, there and back', async () => {
    let page = (await scene.types(scene.moderator, 'case list', {})) as Answer;
    const thereAndBack = async () => {
      for (const way of ['Older', 'Newer']) {
        page = await (await scene.discord.as(scene.moderator).click(page, way)).answer();
      }
    };
    expect(await leastCostOf(thereAndBack)).toEqual({ statements: 2, requests: 2 });
  });
});

describe('What is done costs, with telling the person and posting the case', () => {
  beforeAll(() => scene.types(scene.owner, 'settings log', { channel: scene.log }));

  /** What it costs to act on somebody, until the case of it has all of these. */
  async function costOfActing(
    command: string,
    options: Parameters<Scene['types']>[2],
    ...until: readonly string[]
  ) {
    const people = Array.from({ length: times }, () => scene.newcomer('somebody'));
    // So many that the bot keeps none of the others.
    for (let count = 0; count < keptMembers; count += 1) scene.newcomer('crowd');
    await scene.hasHeard();
    return leastCostOf(async () => {
      const user = people.pop();
      if (!user) throw new Error('Nobody is left.');
      await scene.types(scene.moderator, command, { ...options, user });
      await scene.until(
        () => scene.newestCase(user),
        (row) => until.every((column) => row[column] !== null),
      );
    });
  }

  it('/warn: recorded and settled, one for the post; deferral, answer, two for the message, one for the post', async () => {
    const cost = await costOfActing('warn', { reason: 'Rude' }, 'log_message_id');
    expect(cost).toEqual({ statements: 3, requests: 5 });
  });

  it('/ban: the settings and the ban besides; and two statements once the audit log tells of it', async () => {
    const cost = await costOfActing('ban', { reason: 'Raid' }, 'log_message_id', 'audit_log_id');
    expect(cost).toEqual({ statements: 4 + 2, requests: 6 });
  });
});

describe('Many people at once', () => {
  it('are asked about together when they join', async () => {
    const joins = 300;
    const { statements } = await costOf(async () => {
      for (let count = 0; count < joins; count += 1) scene.newcomer('crowd');
      await scene.hasHeard();
    });
    expect(statements).toBeLessThan(joins / 10);
  });

  it('do not make the bot ask for its own roles', async () => {
    for (let count = 0; count < keptMembers; count += 1) scene.newcomer('crowd');
    await scene.hasHeard();
    const before = scene.discord.requests.length;
    await scene.types(scene.moderator, 'ban', { user: scene.newcomer('raider') });
    const asked = scene.discord.requests.slice(before).map(({ operation }) => operation);
    expect(asked).toContain('ban_user_from_guild');
    expect(asked).not.toContain('get_guild_member');
  });
});

describe('A massban of 1,000 costs', () => {
  const people = 1_000;
  const ofEntries = () =>
    proxy.statements.filter((sql) => sql.includes('unnest($1::bigint[], $2::integer[]')).length;

  /** Bans so many, until the batch is posted and each case knows its entry in the audit log. */
  async function massban() {
    const { press, casesOf, strangers } = massbanning(scene);
    const raiders = strangers('raider', people);
    const users = raiders.map(({ id }) => id).join(' ');
    const { discord, guild, general, moderator } = scene;
    // A text of Discord's holds 300 ids.
    const run = await discord
      .as(moderator)
      .command(guild, general, 'massban', { users }, { unchecked: true });
    await press(await run.answer(), 'massban:ban');
    const cases = await scene.until(
      () => casesOf(raiders),
      (rows) => rows.length === people && rows.every((row) => row['audit_log_id'] !== null),
    );
    await scene.until(
      () => scene.query('select posted_as from ban_batches where number = $1', [cases[0]?.['batch']]),
      ([batch]) => batch?.['posted_as'] !== null,
    );
  }

  it('5 bans in bulk, a look at the ban list, two deferrals, two answers and a post; and 5 statements for each 200', async () => {
    const costs = [];
    for (let time = 0; time < 2; time += 1) {
      const bulk = massbanning(scene).requests('bulk_ban_users_from_guild').length;
      const entries = ofEntries();
      const { statements, requests } = await costOf(massban);
      costs.push({
        ...{ requests, own: statements - (ofEntries() - entries), entries: ofEntries() - entries },
        bulk: massbanning(scene).requests('bulk_ban_users_from_guild').length - bulk,
      });
    }
    const [least] = costs.toSorted((one, other) => one.own - other.own);
    expect(least).toMatchObject({ bulk: 5, requests: 5 + 1 + 2 + 2 + 1 });
    // Asking; question, its record in a transaction with a savepoint, a page settled five times, and the post.
    expect(least?.own).toBe(2 + 2 + 7 + 5 + 2);
    expect(least?.entries).toBeLessThanOrEqual(7);
  });
});
