import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import {
  type LocalPostgres,
  type LocalPostgresOptions,
  startLocalPostgres,
} from '../../src/database/local-postgres';
import { newFolder } from '../support/new-folder';

const settings = { fsync: 'off' };
const onLinux = process.platform === 'linux' ? it : it.skip;

let folder: string;
let dataDir: string;
const running = new Set<LocalPostgres | ChildProcess>();

// A cluster takes a second to make: the tests share one, which each leaves whole and stopped.
beforeAll(() => {
  folder = newFolder('cluster');
  dataDir = join(folder, 'pg');
});
afterEach(async () => {
  for (const one of running) await ('stop' in one ? one.stop() : kill(one));
  running.clear();
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(given: Partial<LocalPostgresOptions> = {}): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ dataDir, settings, ...given });
  running.add(server);
  return server;
}

/** Another process that runs the database, and the line it says first. */
async function startElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', require.resolve('./run-cluster'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describe('the embedded Postgres', () => {
  it('is made anew where a half-made one was left', async () => {
    mkdirSync(`${dataDir}.half`);
    writeFileSync(join(`${dataDir}.half`, 'PG_VERSION'), '18\n');
    writeFileSync(`${dataDir}.password`, 'of the half-made one');
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('stops when it is told to, and has everything at the next start, on its own port', async () => {
    const first = await start();
    await ask(first.url, 'create table stopped as select 42 as answer');
    await first.stop();
    await first.exited;
    await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(existsSync(`${dataDir}.owner`)).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'select answer from stopped')).toEqual([{ answer: 42 }]);
  });

  it('dies with a process that is killed, and has everything at the next start', async () => {
    const { child, said: url } = await startElsewhere();
    await ask(url, 'create table killed as select 42 as answer');
    const connected = new Client({ connectionString: url });
    await connected.connect();
    connected.on('error', () => undefined);
    const cutOff = new Promise((resolve) => connected.once('end', resolve));
    await kill(child);
    await cutOff;
    const { url: next } = await start();
    expect(await ask(next, 'select answer from killed')).toEqual([{ answer: 42 }]);
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('refuses a second process in one sentence, and the first goes on', async () => {
    const { url } = await start();
    const { said, child } = await startElsewhere();
    expect(said).toBe(
      `The database in ${dataDir} is in use by another Bailiff (process ${process.pid}): stop that one, choose another DATA_DIR, or set DATABASE_URL for both.`,
    );
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(1);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(start()).rejects.toThrow('in use');
  });

  it('lets one of two that start at once have it', async () => {
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('asks for a password that only its owner can read, and listens on this machine alone', async () => {
    const { url } = await start();
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    const guessed = new URL(url);
    guessed.password = 'postgres';
    await expect(ask(guessed.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await ask(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  });

  it('is not kept from starting by what dead processes left, even if another has their id now', async () => {
    writeFileSync(`${dataDir}.owner`, `${process.pid} 1\n`);
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves a server alone that somebody else started in the same folder', async () => {
    const stranger = spawn(process.execPath, ['-e', 'process.stdin.resume()', dataDir], { stdio: 'pipe' });
    running.add(stranger);
    await once(stranger, 'spawn');
    writeFileSync(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n`);
    await expect(start()).rejects.toThrow(
      `a PostgreSQL that Bailiff did not start (process ${stranger.pid})`,
    );
    expect(stranger.signalCode).toBeNull();
    rmSync(join(dataDir, 'postmaster.pid'));
  });

  it('says what Postgres said when it does not start', async () => {
    await expect(start({ settings: { no_such_setting: '1' } })).rejects.toThrow('no_such_setting');
    expect(existsSync(`${dataDir}.owner`)).toBe(false);
  });

  it('says that the password is missing when it is', async () => {
    renameSync(`${dataDir}.password`, `${dataDir}.kept`);
    await expect(start()).rejects.toThrow(`cannot be read from ${dataDir}.password`);
    renameSync(`${dataDir}.kept`, `${dataDir}.password`);
  });

  it('says in one sentence that a folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start({ dataDir: join(folder, 'file', 'pg') })).rejects.toThrow(
      `${join(folder, 'file')}, which cannot be written: set DATA_DIR`,
    );
  });

  onLinux('keeps what belongs to the process out of the server', async () => {
    await start();
    const pid = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0];
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('TEST_DATABASE_URL');
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('started as root', () => {
  it('runs as somebody else', async () => {
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(dataDir).uid).not.toBe(0);
  });

  it('says in one sentence that a folder cannot be reached', async () => {
    chmodSync(folder, 0o700);
    await expect(start()).rejects.toThrow(`cannot reach ${folder}: set DATA_DIR`);
  });

  it('says in one sentence that others could plant files in a folder', async () => {
    chmodSync(folder, 0o777);
    await expect(start()).rejects.toThrow(`Others than its owner may write in ${folder}`);
  });
});
