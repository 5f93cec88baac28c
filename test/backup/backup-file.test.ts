import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeBackup } from '../../src/backup/make-backup';
import { checkToRestore } from '../../src/backup/restore-backup';
import { tables } from '../../src/backup/tables';
import { createDataSource } from '../../src/database/data-source';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { describeWhere } from '../support/describe-where';
import { newFolder } from '../support/new-folder';
import { mountSmallDisk } from '../support/small-disk';
import { repack } from './repack';
import { fill } from './some-record';

const folder = newFolder('backup');
const file = join(folder, 'backup.tar.gz');
const evidence = join(folder, 'evidence');
const other = join(folder, 'other.tar.gz');
const disk = mountSmallDisk(1);
let database: TestDatabase;

const backUp = (to: string) => makeBackup({ url: database.url, file: to, evidence, version: '0.1.0' });

beforeAll(async () => {
  database = await createTestDatabase();
  await fill(database, evidence, 'he said, she said');
  await backUp(file);
});
afterAll(async () => {
  disk?.remove();
  await database.drop();
  rmSync(folder, { recursive: true });
});
afterEach(() => rmSync(other, { force: true }));

describe('A backup', () => {
  it('knows every table there is', async () => {
    const there = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'`,
    );
    expect([...tables].sort()).toEqual(there.map(({ name }) => name).sort());
  });

  it('is one file for its owner alone, and nothing else is left beside it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'evidence']);
  });

  it('says what it holds, with rows and hashes', async () => {
    const { tables, migrations, parts, sequences } = await checkToRestore(file);
    const rows = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
    expect(rows).toMatchObject({ guilds: 1, cases: 3, case_edits: 1, case_evidence: 1, reports: 0 });
    expect(migrations).toEqual(
      (createDataSource('').options.migrations as (() => void)[]).map(({ name }) => name),
    );
    expect(sequences).toContainEqual({ table: 'case_edits', column: 'id', lastValue: '2', isCalled: true });
    expect(parts.map(({ name }) => name.split('/').slice(0, 2).join('/'))).toEqual([
      'bailiff-backup.json',
      'tables/guilds',
      'tables/cases',
      'tables/case_edits',
      'tables/case_evidence',
      expect.stringMatching(/^evidence\/[0-9a-f]{64}$/),
    ]);
  });

  it('never takes the place of a file that is there', async () => {
    writeFileSync(other, 'mine');
    await expect(backUp(other)).rejects.toThrow('exists already, and is not overwritten');
    expect(readFileSync(other, 'utf8')).toBe('mine');
  });

  it('that cannot be written says so in one sentence', async () => {
    const nowhere = join(folder, 'nowhere', 'a.tar.gz');
    await expect(backUp(nowhere)).rejects.toThrow(`There is no folder ${join(folder, 'nowhere')}`);
    await expect(backUp('/proc/a.tar.gz')).rejects.toThrow('/proc/a.tar.gz');
  });

  it('leaves out evidence that is not there, or is not what it was, and counts it', async () => {
    const lost = await createTestDatabase();
    const elsewhere = join(folder, 'elsewhere');
    const path = await fill(lost, elsewhere, 'whole');
    writeFileSync(path, 'rotten');
    const made = await makeBackup({ url: lost.url, file: other, evidence: elsewhere, version: '0.1.0' });
    expect([made.evidence, made.missingEvidence]).toEqual([[], 1]);
    await lost.drop();
    rmSync(elsewhere, { recursive: true });
  });
});

describeWhere(disk ? null : 'a backup on a full disk, because no file system can be mounted here.')(
  'A backup on a full disk',
  () => {
    it('says so, and leaves nothing of itself', async () => {
      if (!disk) return;
      writeFileSync(join(disk.folder, 'full'), '');
      truncateSync(join(disk.folder, 'full'), 0);
      writeFileSync(join(disk.folder, 'full'), Buffer.alloc(1024 * 1024));
      await expect(backUp(join(disk.folder, 'a.tar.gz'))).rejects.toThrow('There is no room for');
      expect(readdirSync(disk.folder)).toEqual(['full']);
    });
  },
);

describe('A file to restore', () => {
  const refused = (name = other) => checkToRestore(name).catch((error: unknown) => (error as Error).message);

  it('that is not there says so', async () => {
    expect(await refused(join(folder, 'none'))).toBe(`There is no file ${join(folder, 'none')}.`);
    expect(await refused(folder)).toBe(`${folder} cannot be read (EISDIR).`);
  });

  it('that is no backup says so', async () => {
    for (const content of ['', 'text', gzipSync(''), gzipSync('text'), gzipSync(Buffer.alloc(2048))]) {
      writeFileSync(other, content);
      expect(await refused()).toBe(`${other} is not a backup of Bailiff.`);
    }
    await repack(file, other, (name, content) => (name === 'bailiff-backup.json' ? null : content));
    expect(await refused()).toBe(`${other} is not a backup of Bailiff.`);
  });

  it('that is cut anywhere is refused', async () => {
    const whole = readFileSync(file);
    for (let end = whole.length - 1; end > 0; end -= 97) {
      writeFileSync(other, whole.subarray(0, end));
      expect(await refused()).toMatch(/ is cut: it ends | is not a backup /);
    }
    writeFileSync(other, whole.subarray(0, -1));
    expect(await refused()).toContain(' is cut: it ends before the backup does.');
    await repack(file, other, (name, content) => (name === 'manifest.json' ? null : content));
    expect(await refused()).toContain(' is cut: it ends before the backup does.');
  });

  it('in which a byte has changed anywhere is refused', async () => {
    const whole = readFileSync(file);
    // What comes before is the head of gzip, which says when and on what system.
    for (let place = 10; place < whole.length; place += 89) {
      const changed = Buffer.from(whole);
      changed[place] = (whole[place] ?? 0) ^ 0x10;
      writeFileSync(other, changed);
      expect(await refused()).toMatch(/ is (damaged|cut|not a backup)/);
    }
  });

  it('in which a row was changed and packed anew is refused', async () => {
    await repack(file, other, (name, content) =>
      name.startsWith('tables/cases/') ? content.replace('tempban', 'softban') : content,
    );
    expect(await refused()).toContain('is damaged: tables/cases/000001 is not what was written.');
    await repack(file, other, (name, content) => (name.startsWith('evidence/') ? null : content));
    expect(await refused()).toContain('is damaged: it does not hold the parts that were written.');
  });

  it('of a newer format is refused', async () => {
    await repack(file, other, (name, content) =>
      name === 'bailiff-backup.json' ? '{"format":2,"bailiff":"7.0.0","new":1}' : content,
    );
    expect(await refused()).toBe(
      `${other} was made by a newer version of Bailiff (7.0.0): restore it with that version or a later one.`,
    );
  });

  it('of a newer schema is refused', async () => {
    await repack(file, other, (name, content) =>
      name === 'manifest.json'
        ? content.replace(
            '"SumUpImports1764490000000"',
            '"SumUpImports1764490000000","AddStars2763800000000"',
          )
        : content,
    );
    expect(await refused()).toContain('was made by a newer version of Bailiff (0.1.0)');
    expect(existsSync(other)).toBe(true);
  });
});
