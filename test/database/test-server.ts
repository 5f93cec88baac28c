import { createDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { databaseUrl, onServer, templateName } from '../support/database';
import { startRunServer } from './run-server';

/**
 * Makes the template database of a test run, on the server that TEST_DATABASE_URL names, or on a new one, which it
 * then names.
 *
 * @returns stops what was started.
 */
export async function prepareTestServer(): Promise<() => Promise<void>> {
  const server = process.env['TEST_DATABASE_URL'] ? null : await startRunServer();
  if (server) process.env['TEST_DATABASE_URL'] = server.url;
  await onServer(`drop database if exists ${templateName}`);
  await onServer(`create database ${templateName}`);
  await migrate(createDataSource(databaseUrl(templateName)));
  return async () => server?.stop();
}
