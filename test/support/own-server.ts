import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../../sandbox/free-port';
import { createDataSource } from '../../src/database/data-source';
import { type LocalPostgres, startLocalPostgres } from '../../src/database/local-postgres';
import { migrate } from '../../src/database/migrate';
import { openTestDatabase, type TestDatabase } from './database';
import { newFolder } from './new-folder';

/** A PostgreSQL of a test's own, whose commits reach the disk: it can be killed, and started again at the same address. */
export class OwnServer {
  private constructor(
    private readonly dataDir: string,
    public readonly port: number,
    private server: LocalPostgres,
  ) {}

  /** Starts it in a folder that is removed again with it, or in the one given. */
  public static async start(dataDir = join(newFolder('own'), 'pg')): Promise<OwnServer> {
    const port = await freePort();
    return new OwnServer(dataDir, port, await startAt(dataDir, port));
  }

  public get url(): string {
    const url = new URL(this.server.url);
    url.port = String(this.port);
    return url.href;
  }

  /** Starts it after it was killed. */
  public async startAgain(): Promise<void> {
    this.server = await startAt(this.dataDir, this.port);
  }

  /** Ends every process of it at once, as a loss of power would (PostgreSQL: "Immediate Shutdown"). */
  public async kill(): Promise<void> {
    const [postmaster] = readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGQUIT');
    await this.server.exited;
  }

  /** Its database with the schema in it; to drop it removes the server. */
  public async database(): Promise<TestDatabase> {
    await migrate(createDataSource(this.url));
    return openTestDatabase(this.url, () => this.remove());
  }

  /** Stops it and removes its files. */
  public async remove(): Promise<void> {
    await this.server.stop();
    rmSync(dirname(this.dataDir), { recursive: true, force: true });
  }
}

function startAt(dataDir: string, port: number): Promise<LocalPostgres> {
  return startLocalPostgres({ dataDir, settings: { port: String(port), shared_buffers: '16MB' } });
}
