import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWhere } from '../support/describe-where';

const haproxy = '/usr/sbin/haproxy';
const pgbouncer = '/usr/sbin/pgbouncer';
const versions = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL of Debian's that can be copied while it runs; npm's cannot. */
function postgresFolder(): string {
  const found = existsSync(versions) ? readdirSync(versions).map(Number).filter(Boolean) : [];
  return join(versions, String(Math.max(0, ...found)), 'bin');
}

/** What stands before a database, and a PostgreSQL with all its tools: as Debian's packages bring them. */
export const programs = { haproxy, pgbouncer, postgres: postgresFolder() } as const;

/**
 * `describe` for tests that need these programs: without them they are left out, and one line says so; in CI
 * they are not.
 *
 * @throws an Error of one sentence when one is missing in CI.
 */
export function describeWithPrograms(...names: (keyof typeof programs)[]): jest.Describe {
  const missing = names.filter((name) => !existsSync(programs[name]));
  if (missing.length === 0) return describeWhere(null);
  const sentence = `what needs ${missing.join(' and ')}; add with "apt-get install ${missing.join(' ')}".`;
  if (process.env['CI']) throw new Error(`Not to be left out in CI: ${sentence}`);
  return describeWhere(sentence);
}
