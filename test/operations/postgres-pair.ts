import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../sandbox/free-port';
import { unprivilegedAccount } from '../../src/database/postgres-account';
import { BackgroundProgram } from './background-program';
import { programs } from './programs';

interface Server {
  readonly port: number;
  readonly program: BackgroundProgram;
}

/** A primary, and a standby that has every commit before it is confirmed (PostgreSQL: "Synchronous Replication"). */
export interface PostgresPair {
  readonly primaryPort: number;
  readonly standbyPort: number;
  /** Kills the primary, as a loss of power would. */
  killPrimary(): Promise<void>;
  /** Makes the standby the primary. */
  promote(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes both in a folder that the account they run as can write. */
export async function startPair(folder: string): Promise<PostgresPair> {
  const [original, copy] = [join(folder, 'primary'), join(folder, 'standby')];
  run('initdb', '-D', original, '-U', 'postgres', '--auth=trust', '--no-sync');
  const primary = await start(original);
  run('pg_basebackup', '-D', copy, '-d', urlOf(primary), '-R', '-c', 'fast', '--no-sync');
  const standby = await start(copy);
  await ask(primary, `alter system set synchronous_standby_names = '*'`);
  await ask(primary, 'select pg_reload_conf()');
  return {
    primaryPort: primary.port,
    standbyPort: standby.port,
    killPrimary: () => primary.program.kill(),
    promote: () => ask(standby, 'select pg_promote()'),
    stop: async () => {
      await primary.program.kill();
      await standby.program.kill();
    },
  };
}

function urlOf({ port }: Pick<Server, 'port'>): string {
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** Starts it, and waits until it can be asked. */
async function start(dataDir: string): Promise<Server> {
  const port = await freePort();
  const settings = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', `port=${port}`];
  const options = ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])];
  const program = new BackgroundProgram(port, join(programs.postgres, 'postgres'), options);
  await program.start();
  const isUp = () =>
    ask({ port }, 'select 1').then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await pause(20);
  return { port, program };
}

function run(program: string, ...options: readonly string[]): void {
  const account = unprivilegedAccount();
  const { status, stderr } = spawnSync(join(programs.postgres, program), options, {
    ...(account && { uid: account.uid, gid: account.gid }),
    env: { LC_ALL: 'C' },
    cwd: '/',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? ''}: ${stderr}`);
}

async function ask(server: Pick<Server, 'port'>, sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(server) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
