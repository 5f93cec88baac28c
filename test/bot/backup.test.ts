import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BotProcess } from '../../sandbox/bot-process';
import { startLocalPostgres } from '../../src/database/local-postgres';
import { runCommand } from '../backup/run-command';
import { contentsOf, createEmptyDatabase } from '../backup/some-record';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { newFolder } from '../support/new-folder';
import { type Scene, setScene } from '../support/scene';

let folder: string;
let scene: Scene;
let target: TestDatabase;
let oldHost: Record<string, string>;
let newHost: Record<string, string>;

beforeAll(async () => {
  folder = newFolder('backup');
  scene = await setScene({ DATA_DIR: join(folder, 'old') });
  target = await createEmptyDatabase();
  oldHost = { DATA_DIR: join(folder, 'old'), DATABASE_URL: scene.database.url };
  newHost = { DATA_DIR: join(folder, 'new') };
});
afterAll(async () => {
  await scene.close();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string) => join(folder, name);

/** Looks into the embedded database of the new host, while it runs as it does beside a bot. */
async function withEmbedded<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const server = await startLocalPostgres({ dataDir: join(folder, 'new', 'pg') });
  const database = openTestDatabase(server.url, () => server.stop());
  try {
    return await work(database);
  } finally {
    await database.drop();
  }
}

async function record() {
  const [ban, late] = [scene.newcomer('banned'), scene.newcomer('late')];
  const evidence = { name: 'chat.txt', content: 'he said, she said', contentType: 'text/plain' };
  await scene.types(scene.moderator, 'ban', { user: ban, reason: 'before', evidence });
  const { number } = await scene.newestCase(ban);
  await scene.types(scene.moderator, 'case edit', { number, reason: 'after' });
  await scene.types(scene.moderator, 'tempban', { user: late, duration: '1h' });
  return { ban, late, number, lateNumber: (await scene.newestCase(late)).number };
}

describe('A backup of a bot that runs', () => {
  let made: Awaited<ReturnType<typeof record>>;
  let moved: BotProcess | null = null;

  afterAll(() => moved?.stop());

  it('shows one moment, whatever is recorded meanwhile', async () => {
    made = await record();
    const targets = Array.from({ length: 12 }, (_, index) => scene.newcomer(`meanwhile ${index}`));
    const bans = targets.map((user) => scene.types(scene.moderator, 'ban', { user }));
    const [code, said] = await runCommand(oldHost, 'backup', inFolder('busy.tar.gz'));
    await Promise.all(bans);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Backed up \d+ cases? of 1 server with 1 file of/),
    ]);
    await runCommand(
      { DATABASE_URL: target.url, DATA_DIR: inFolder('busy') },
      'restore',
      inFolder('busy.tar.gz'),
    );
    const [guild] = await target.query(
      'select case_count, (select count(*)::int from cases), (select max(number) from cases) from guilds',
    );
    const { case_count: count } = guild as { case_count: number };
    expect(guild).toEqual({ case_count: count, count, max: count });
    await target.query(
      'truncate guilds, cases, case_edits, case_evidence, erasures, reports, channel_changes, appeals',
    );
  });

  it('restores on a new host, with an embedded database, all that was recorded', async () => {
    await scene.bot.stop();
    expect(await runCommand(oldHost, 'backup', inFolder('a.tar.gz'))).toEqual([0, expect.any(String)]);
    expect(await runCommand(newHost, 'restore', inFolder('a.tar.gz'), '--check')).toEqual([
      0,
      expect.stringContaining('is whole: it holds 14 cases of 1 server with 1 file of evidence'),
    ]);
    expect(existsSync(inFolder('new'))).toBe(false);
    expect(await runCommand(newHost, 'restore', inFolder('a.tar.gz'))).toEqual([
      0,
      expect.stringContaining('Restored 14 cases of 1 server with 1 file of evidence'),
    ]);
    await withEmbedded(async (database) => {
      expect(await contentsOf(database)).toEqual(await contentsOf(scene.database));
    });
  });

  it('is made of an embedded database as well, beside whoever runs it, and nothing is restored or moved under them', async () => {
    await withEmbedded(async () => {
      expect(await runCommand(newHost, 'backup', inFolder('b.tar.gz'))).toEqual([
        0,
        expect.stringContaining('14 cases of 1 server with 1 file of evidence'),
      ]);
      const inUse = [1, expect.stringContaining('is in use by another Bailiff')];
      expect(await runCommand(newHost, 'restore', inFolder('b.tar.gz'), '--overwrite')).toEqual(inUse);
      expect(await runCommand({ ...newHost, DATABASE_URL: target.url }, 'move')).toEqual(inUse);
    });
  });

  it('moves from the embedded database to another with one command, and leaves no file of its own', async () => {
    expect(await runCommand({ ...newHost, DATABASE_URL: target.url }, 'move')).toEqual([
      0,
      expect.stringContaining('Moved 14 cases of 1 server to the database of DATABASE_URL.'),
    ]);
    expect(await contentsOf(target)).toEqual(await contentsOf(scene.database));
    expect(readdirSync(inFolder('new')).filter((name) => !name.startsWith('pg'))).toEqual(['evidence']);
    expect(await runCommand({ ...newHost, DATABASE_URL: target.url }, 'move')).toEqual([
      1,
      expect.stringContaining('The database is not empty: it holds 14 cases of 1 server.'),
    ]);
  });

  it('leaves a bot that starts there with its cases, its edits, its evidence and what is to end', async () => {
    const env = { ...newHost, DATABASE_URL: target.url, EXPIRY_CRON: '* * * * * *' };
    moved = await BotProcess.start({ discord: scene.discord, app: scene.app, env });
    const view = await scene.types(scene.colleague, 'case view', { number: made.number });
    expect(JSON.stringify(view.embeds)).toContain('after');
    expect(view.attachments.map(({ name }) => name)).toEqual(['chat.txt']);
    const history = await scene.types(scene.colleague, 'case history', { number: made.number });
    expect(history.content + JSON.stringify(history.embeds)).toContain('before');
    expect(scene.guild.bans.has(made.late.id)).toBe(true);
    await target.query(
      `update cases set created_at = created_at - interval '1 year', expires_at = now() where number = $1`,
      [made.lateNumber],
    );
    await scene.discord.until(() => !scene.guild.bans.has(made.late.id), { what: 'the ban ends' });
  });

  it.each([
    ['without a file', ['backup'], 'Type: npm run backup -- FILE'],
    ['with an option that there is not', ['restore', 'x', '--force'], 'Type: npm run restore -- FILE'],
    ['without a new database', ['move'], 'DATABASE_URL is not set: write the address'],
    ['without any database', ['backup', '/tmp/none.tar.gz'], 'There is no embedded database in'],
  ])('says %s what to do, in one sentence', async (_, args, sentence) => {
    const said = await runCommand({ DATA_DIR: inFolder('nothing') }, ...args);
    expect(said).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('says in one sentence, without the password, that the database does not answer', async () => {
    const away = {
      DATABASE_URL: 'postgres://somebody:secretword@127.0.0.1:9/none',
      DATA_DIR: inFolder('away'),
    };
    for (const command of ['backup', 'restore']) {
      const file = inFolder(command === 'backup' ? 'c.tar.gz' : 'a.tar.gz');
      const said = await runCommand(away, command, file);
      expect(said).toEqual([1, expect.stringContaining('The database does not answer')]);
      expect(said.join(' ')).not.toContain('secretword');
    }
    expect(existsSync(inFolder('c.tar.gz'))).toBe(false);
  });
});
