import { startLocalPostgres } from '../../src/database/local-postgres';

/**
 * A process of its own that runs the database in the folder it is given: it says where, or why not, in one
 * line, and then stays until it is killed.
 */
async function main(dataDir: string): Promise<void> {
  const { url } = await startLocalPostgres({ dataDir, settings: { fsync: 'off' } });
  process.stdout.write(`${url}\n`);
  process.stdin.resume();
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
