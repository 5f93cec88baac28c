import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, giveTo, unprivilegedAccount } from '../../src/database/postgres-account';
import { describeWhere } from '../support/describe-where';
import { newFolder } from '../support/new-folder';
import { mountSmallDisk } from '../support/small-disk';

const entry = join(__dirname, '..', '..', 'dist', 'bot', 'start.js');

/** Root may write anywhere: as root, the bot is run as somebody else here. */
const somebody = unprivilegedAccount();
const isReadable = !somebody || canReach(somebody, dirname(entry));

const disk = mountSmallDisk(1);
afterAll(() => disk?.remove());

let folder: string;
beforeEach(() => {
  folder = newFolder('data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the bot on a folder until it ends by itself. */
async function start(dataDir: string, { asRoot = false, databaseUrl = '' } = {}) {
  const env = { DISCORD_TOKEN: 'x', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], HTTP_PORT: '0', ...env },
    ...(somebody && !asRoot && { uid: somebody.uid, gid: somebody.gid }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, lines: said.trimEnd().split('\n') };
}

const unusable = (dataDir: string) => ({
  code: 1,
  lines: [
    `Bailiff cannot read and write the folder ${dataDir}: set DATA_DIR to a folder that it can, or change who may write there.`,
  ],
});

describe('A DATA_DIR that cannot be used', () => {
  it.each([
    ['its own database', ''],
    ['another', 'postgres://nobody@127.0.0.1:9/none'],
  ])('because it is a file ends the start in one sentence, with %s', async (_, databaseUrl) => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await start(file, { asRoot: true, databaseUrl })).toEqual(unusable(file));
    expect(await start(join(file, 'below'), { asRoot: true, databaseUrl })).toEqual(
      unusable(join(file, 'below')),
    );
  });

  it('because its file system makes no folders ends the start in one sentence', async () => {
    expect(await start('/proc/bailiff/data', { asRoot: true })).toEqual(unusable('/proc/bailiff/data'));
  });

  it('because something else stands where its database should ends the start in one sentence', async () => {
    writeFileSync(join(folder, 'pg'), 'a letter');
    const { code, lines } = await start(folder, { asRoot: true });
    expect([code, lines]).toEqual([
      1,
      [
        `${join(folder, 'pg')} holds something else than a database: move it away, choose another DATA_DIR, or set DATABASE_URL.`,
      ],
    ]);
    expect(readFileSync(join(folder, 'pg'), 'utf8')).toBe('a letter');
  });
});

const lack = isReadable ? null : `a DATA_DIR of somebody else, because only root can read ${entry}.`;

describeWhere(lack)('A DATA_DIR that the bot may not use', () => {
  it.each([
    ['write', 0o555],
    ['enter', 0o600],
    ['read', 0o300],
  ])('because it may not %s there ends the start in one sentence', async (_, mode) => {
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    if (somebody) giveTo(somebody, dataDir);
    chmodSync(dataDir, mode);
    expect(await start(dataDir)).toEqual(unusable(dataDir));
  });

  it('because it cannot be made ends the start in one sentence', async () => {
    chmodSync(folder, 0o555);
    expect(await start(join(folder, 'data'))).toEqual(unusable(join(folder, 'data')));
  });
});

describeWhere(disk ? null : 'a DATA_DIR that is read-only, because no file system can be mounted here.')(
  'A DATA_DIR on a file system that is read-only',
  () => {
    it('is not taken, and the start ends in one sentence', async () => {
      if (!disk) return;
      disk.remount('ro');
      expect(await start(disk.folder, { asRoot: true })).toEqual(unusable(disk.folder));
      expect(await start(join(disk.folder, 'below'), { asRoot: true })).toEqual(
        unusable(join(disk.folder, 'below')),
      );
    });
  },
);

describeWhere(lack ?? (somebody ? null : 'a database of another user, which only root can plant.'))(
  'A database of another user',
  () => {
    it('ends the start in one sentence, and its password stays', async () => {
      mkdirSync(join(folder, 'pg'), { mode: 0o700 });
      writeFileSync(join(folder, 'pg', 'PG_VERSION'), '18\n');
      writeFileSync(join(folder, 'pg.password'), 'of the other');
      if (somebody) giveTo(somebody, join(folder, 'pg.password'));
      chmodSync(folder, 0o777);
      const { code, lines } = await start(folder);
      expect([code, lines]).toEqual([
        1,
        [
          `The database in ${join(folder, 'pg')} belongs to another user: start Bailiff as that user, choose another DATA_DIR, or set DATABASE_URL.`,
        ],
      ]);
      expect(readFileSync(join(folder, 'pg.password'), 'utf8')).toBe('of the other');
    });

    it('whose owner file cannot be read ends the start in one sentence', async () => {
      writeFileSync(join(folder, 'pg.owner'), '1 1\n', { mode: 0o600 });
      chmodSync(folder, 0o777);
      const { code, lines } = await start(folder);
      expect([code, lines]).toEqual([
        1,
        [
          `The files of the database in ${join(folder, 'pg')} cannot be read or written: set DATA_DIR to another folder, or set DATABASE_URL.`,
        ],
      ]);
    });
  },
);
