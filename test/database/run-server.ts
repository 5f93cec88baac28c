import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalPostgres } from '../../src/database/local-postgres';
import { newFolder } from '../support/new-folder';

/** Made for speed: the data of a test run may be lost at any time. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '128MB',
};

interface RunServer {
  readonly url: string;
  /** Stops the server and removes its files. */
  readonly stop: () => Promise<void>;
}

/** Starts an empty server for a test run. */
export async function startRunServer(): Promise<RunServer> {
  const folder = newFolder('test');
  const server = await startLocalPostgres({ dataDir: join(folder, 'pg'), settings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
