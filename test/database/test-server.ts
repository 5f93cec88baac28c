import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../../src/database/data-source';
import { startLocalPostgres } from '../../src/database/local-postgres';
import { migrate } from '../../src/database/migrate';
import { databaseUrl, onServer, templateName } from '../support/database';

/** Made for speed: the data of a test run may be lost at any time. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

/**
 * Starts the server of a test run with the template database in it, and says where it is in
 * TEST_DATABASE_URL.
 *
 * @returns stops the server and removes its files.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiff-test-'));
  chmodSync(folder, 0o755);
  const server = await startLocalPostgres({ dataDir: join(folder, 'pg'), settings });
  process.env['TEST_DATABASE_URL'] = server.url;
  await onServer(`create database ${templateName}`);
  const template = createDataSource(databaseUrl(templateName));
  await migrate(template);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
