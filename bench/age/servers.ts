import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../../src/database/data-source';
import { startLocalPostgres } from '../../src/database/local-postgres';
import { migrate } from '../../src/database/migrate';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';
import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { StatementPlans } from '../../test/support/statement-plans';
import { fill, type Size } from './fill';

/** A database of some age. */
export interface Server {
  /** How many cases it has, and how many its guild 1. */
  readonly cases: number;
  readonly ofGuild: number;
  readonly every: number;
  readonly database: TestDatabase;
  readonly repository: CaseRepository;
  readonly plans: StatementPlans;
}

export interface Servers {
  readonly young: Server;
  readonly old: Server;
  close(): Promise<void>;
}

/** A guild of a thousand cases among ten thousand. */
const young: Size = { cases: 10_000, every: 10 };

/** A guild of a million, among as many as are asked for: what fills within some two minutes, unless told otherwise. */
function oldSize(): Size {
  const cases = Number(process.env['BENCH_CASES'] ?? 3_000_000);
  return { cases, every: Math.max(2, Math.round(cases / 1_000_000)) };
}

/** As a server that others use has memory; what is measured is neither disks nor how much of it they lose. */
const settings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  ...{ wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '8GB' },
  ...{ shared_buffers: '1GB', maintenance_work_mem: '1GB' },
};

/** A database goes with its server. */
const stays = () => Promise.resolve();

/** Both on one PostgreSQL, in a folder where there is room for gigabytes. */
export async function openServers(): Promise<Servers> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'bailiff-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startLocalPostgres({ dataDir: join(folder, 'pg'), settings });
  const closings: (() => Promise<void>)[] = [];
  const open = async (name: string, size: Size): Promise<Server> => {
    const admin = openTestDatabase(postgres.url, stays);
    await admin.query(`create database ${name}`);
    await admin.drop();
    const url = new URL(postgres.url);
    url.pathname = name;
    const source = createDataSource(url.href);
    await migrate(source);
    await source.initialize();
    const database = openTestDatabase(url.href, stays);
    const plans = await StatementPlans.of(source);
    closings.push(
      () => plans.close(),
      () => source.destroy(),
      database.drop,
    );
    await fill(database, size);
    const ofGuild = Math.ceil(size.cases / size.every);
    return { ...size, ofGuild, database, plans, repository: caseRepository(source.manager) };
  };
  return {
    young: await open('young', young),
    old: await open('old', oldSize()),
    async close() {
      for (const close of closings) await close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
