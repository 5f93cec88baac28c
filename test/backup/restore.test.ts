import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../src/backup/make-backup';
import { checkToRestore, restoreBackup } from '../../src/backup/restore-backup';
import { createDataSource } from '../../src/database/data-source';
import { migrate, underSchemaLock, undoMigrationsWithin } from '../../src/database/migrate';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { newFolder } from '../support/new-folder';
import { repack } from './repack';
import { contentsOf, createEmptyDatabase, fill } from './some-record';

const folder = newFolder('restore');
const file = join(folder, 'backup.tar.gz');
const evidence = join(folder, 'new', 'evidence');
let database: TestDatabase;
let empty: TestDatabase;

const backUp = (from: TestDatabase, to: string) =>
  makeBackup({ url: from.url, file: to, evidence: join(folder, 'evidence'), version: '0.1.0' });

async function restore(to: TestDatabase, { from = file, overwrite = false } = {}): Promise<string[]> {
  const said: string[] = [];
  const say = (sentence: string) => said.push(sentence);
  await restoreBackup(to.url, await checkToRestore(from), { file: from, evidence, overwrite, say });
  return said;
}

const filesIn = (directory: string) =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true }).filter((name) => String(name).includes('/'))
    : [];

beforeAll(async () => {
  database = await createTestDatabase();
  await fill(database, join(folder, 'evidence'), 'he said, she said');
  await backUp(database, file);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  empty = await createEmptyDatabase();
});
afterEach(async () => {
  await empty.drop();
  rmSync(join(folder, 'new'), { recursive: true, force: true });
});

describe('Restoring a backup', () => {
  it('gives a database without a table every row, every id and every file', async () => {
    await restore(empty);
    expect(await contentsOf(empty)).toEqual(await contentsOf(database));
    expect(filesIn(evidence)).toEqual(filesIn(join(folder, 'evidence')));
    expect(readdirSync(join(folder, 'new'))).toEqual(['evidence']);
  });

  it('fills tables that are there and empty', async () => {
    await migrate(createDataSource(empty.url));
    await restore(empty);
    expect(await contentsOf(empty)).toEqual(await contentsOf(database));
  });

  it('is refused where there is a row, and changes nothing', async () => {
    await migrate(createDataSource(empty.url));
    await empty.query('insert into guilds (id) values (5)');
    const before = await contentsOf(empty);
    await expect(restore(empty)).rejects.toThrow(
      'The database is not empty: it holds 0 cases of 1 server. Restore into an empty one, or add --overwrite to delete all of that and put 3 cases of 1 server with 1 file of evidence in its place.',
    );
    expect(await contentsOf(empty)).toEqual(before);
    expect(filesIn(evidence)).toEqual([]);
  });

  it('overwrites where it is told to, says what, and leaves no file of what was there', async () => {
    await migrate(createDataSource(empty.url));
    const path = await fill(empty, evidence, 'of the old');
    expect(await restore(empty, { overwrite: true })).toEqual(['Overwriting 3 cases of 1 server.']);
    expect(await contentsOf(empty)).toEqual(await contentsOf(database));
    expect(existsSync(path)).toBe(false);
    expect(filesIn(evidence)).toEqual(filesIn(join(folder, 'evidence')));
  });

  it('keeps every file that the restored record names, though the backup did not hold it', async () => {
    await restore(empty);
    const without = join(folder, 'without.tar.gz');
    await makeBackup({ url: database.url, file: without, evidence: null, version: '0.1.0' });
    await restore(empty, { from: without, overwrite: true });
    expect(filesIn(evidence)).toEqual(filesIn(join(folder, 'evidence')));
    expect(filesIn(evidence)).not.toEqual([]);
  });

  it('is refused while a bot is connected', async () => {
    const bot = await createDataSource(empty.url).initialize();
    await expect(restore(empty, { overwrite: true })).rejects.toThrow(
      'Bailiff is connected to this database',
    );
    await bot.destroy();
    await restore(empty);
  });

  it('brings what an older version has recorded up to date', async () => {
    const old = await createTestDatabase();
    const oldFile = join(folder, 'old.tar.gz');
    const { migrations } = await checkToRestore(file);
    await underSchemaLock(createDataSource(old.url), (manager) =>
      undoMigrationsWithin(manager, migrations.slice(0, 8)),
    );
    await fill(old, join(folder, 'evidence'), 'he said, she said');
    const made = await backUp(old, oldFile);
    expect([made.migrations.length, made.evidence.length]).toEqual([8, 1]);
    await migrate(createDataSource(empty.url));
    await restore(empty, { from: oldFile });
    await migrate(createDataSource(old.url));
    expect(await contentsOf(empty)).toEqual(await contentsOf(old));
    await old.drop();
  });

  it('that fails half way leaves database and files as they were', async () => {
    const wrong = join(folder, 'wrong.tar.gz');
    await repack(file, wrong, (name, content) =>
      name === 'manifest.json' ? content.replace('"lastValue":"2"', '"lastValue":"-1"') : content,
    );
    await expect(restore(empty, { from: wrong })).rejects.toThrow('out of bounds');
    expect(await empty.query(`select to_regclass('cases') as cases`)).toEqual([{ cases: null }]);
    expect(existsSync(join(folder, 'new'))).toBe(false);
    await repack(file, wrong, (name, content) =>
      name === 'manifest.json' ? content.replace('"rows":3', '"rows":4') : content,
    );
    await expect(restore(empty, { from: wrong })).rejects.toThrow(
      'cases does not hold as many rows as it says',
    );
    expect(await empty.query(`select to_regclass('cases') as cases`)).toEqual([{ cases: null }]);
  });

  it('whose end the database refuses leaves no file behind', async () => {
    await migrate(createDataSource(empty.url));
    await empty.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
       create constraint trigger late after insert on cases deferrable initially deferred
         for each row execute function refuse()`,
    );
    await expect(restore(empty)).rejects.toThrow('not now');
    expect(filesIn(evidence)).toEqual([]);
    expect(await empty.query('select from cases')).toEqual([]);
  });
});
