import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { type LocalPostgres, startLocalPostgres } from '../../src/database/local-postgres';
import { freePort } from '../free-port';

/** What the bot's database is called, beside the one PostgreSQL brings. */
const name = 'bailiff';

/** What waits for a connection while the pool ends would wait for ever (pg-pool). */
const longestWaitMs = 2000;

/**
 * A clock that can be moved: `now()` and `clock_timestamp()` are found in this schema before PostgreSQL's own, by
 * the search path of the database, in defaults of columns too. New tables go to `public`, the first of the path.
 */
const clock = `
create schema sandbox_clock;
create table sandbox_clock.offset_from_real (shift interval not null);
insert into sandbox_clock.offset_from_real values ('0');
create function sandbox_clock.now() returns timestamptz language sql stable
  as 'select pg_catalog.now() + (select shift from sandbox_clock.offset_from_real)';
create function sandbox_clock.clock_timestamp() returns timestamptz language sql volatile
  as 'select pg_catalog.clock_timestamp() + (select shift from sandbox_clock.offset_from_real)';
alter database ${name} set search_path = public, sandbox_clock, pg_catalog;`;

/** The sandbox's own PostgreSQL, always at one address: it can be stopped and started again, and its clock moved. */
export class SandboxDatabase {
  #server: LocalPostgres | null;
  #pool: Pool | null = null;

  private constructor(
    /** Where it lies, and the bot of each stage keeps its files. */
    readonly folder: string,
    private readonly port: number,
    private readonly baseUrl: string,
    server: LocalPostgres,
  ) {
    this.#server = server;
  }

  /** Starts it with an empty database in it. */
  public static async start(folder: string): Promise<SandboxDatabase> {
    const port = await freePort();
    const server = await startAt(folder, port);
    const database = new SandboxDatabase(folder, port, server.url, server);
    await database.renew();
    return database;
  }

  public get isUp(): boolean {
    return this.#server !== null;
  }

  /** As the bot is given it. */
  public get url(): string {
    return this.urlOf(name);
  }

  /** @throws what `pg` throws, also while it is stopped. */
  public async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.#pool ??= this.newPool();
    return (await this.#pool.query<Row>(sql, [...values])).rows;
  }

  /** Moves its clock to this far from the real one. */
  public async setClock(offsetMs: number): Promise<void> {
    await this.query('update sandbox_clock.offset_from_real set shift = make_interval(secs => $1)', [
      offsetMs / 1000,
    ]);
  }

  /** Puts an empty database in the place of what there is, and starts the server where it is stopped. */
  public async renew(): Promise<void> {
    await this.startAgain();
    await this.endPool();
    await this.ask('postgres', `drop database if exists ${name} with (force)`, `create database ${name}`);
    await this.ask(name, clock);
  }

  /** What is committed is there when it is started again. */
  public async stop(): Promise<void> {
    await this.endPool();
    const server = this.#server;
    this.#server = null;
    await server?.stop();
  }

  public async startAgain(): Promise<void> {
    this.#server ??= await startAt(this.folder, this.port);
  }

  private newPool(): Pool {
    const pool = new Pool({
      ...{ connectionString: this.url, max: 2, allowExitOnIdle: true },
      connectionTimeoutMillis: longestWaitMs,
    });
    pool.on('error', () => undefined);
    return pool;
  }

  private async endPool(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    await pool?.end();
  }

  private async ask(database: string, ...statements: readonly string[]): Promise<void> {
    const client = new Client({ connectionString: this.urlOf(database) });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  private urlOf(database: string): string {
    const url = new URL(this.baseUrl);
    url.port = String(this.port);
    url.pathname = database;
    return url.href;
  }
}

function startAt(folder: string, port: number): Promise<LocalPostgres> {
  return startLocalPostgres({ dataDir: join(folder, 'pg'), settings: { port: String(port) } });
}
