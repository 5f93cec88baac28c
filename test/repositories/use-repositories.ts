import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Case } from '../../src/entities/case';
import { type CaseRepository, caseRepository } from '../../src/repositories/case-repository';
import { type GuildRepository, guildRepository } from '../../src/repositories/guild-repository';
import type { InsertedCase, NewCase } from '../../src/repositories/insert-case';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

/** The repositories on a database of this test file's own. */
export interface Repositories {
  readonly cases: CaseRepository;
  readonly guilds: GuildRepository;
  readonly manager: EntityManager;
}

/** Gives a test file its database, and takes it away afterwards. Each test takes a guild of its own. */
export function useRepositories(): Repositories {
  let database: TestDataSource | undefined;
  beforeAll(async () => {
    database = await createTestDataSource();
  });
  afterAll(() => database?.drop());
  const manager = () => {
    if (!database) throw new Error('The database is there from beforeAll to afterAll.');
    return database.dataSource.manager;
  };
  return {
    get manager() {
      return manager();
    },
    get cases() {
      return caseRepository(manager());
    },
    get guilds() {
      return guildRepository(manager());
    },
  };
}

/** An id like Discord's, beyond what a JavaScript number holds exactly. */
export function snowflake(): string {
  return `${randomInt(100_000_000, 900_000_000)}${randomInt(100_000_000, 999_999_999)}1`;
}

/** A ban in a guild of its own, unless told otherwise. */
export function newCase(given: Partial<NewCase> = {}): NewCase {
  return { guildId: snowflake(), userId: snowflake(), moderatorId: snowflake(), type: 'ban', ...given };
}

/** What was inserted; fails the test when nothing was. */
export function inserted(result: Awaited<ReturnType<CaseRepository['insertCase']>>): InsertedCase {
  if (!('case' in result)) throw new Error(`not inserted: ${JSON.stringify(result)}`);
  return result;
}

/** Records a case and settles it as applied, as an action that went well does. */
export async function applied(cases: CaseRepository, input: NewCase): Promise<Case> {
  const { case: pending } = inserted(await cases.insertCase(input));
  return cases.settleCase(pending.guildId, pending.number, { status: 'applied' });
}

/** The case as it stands now, deleted or not. */
export async function reread(cases: CaseRepository, { guildId, number }: Case): Promise<Case> {
  const found = await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  if (!found) throw new Error(`case ${number} is gone`);
  return found;
}

/** How long a case lasts from when it was made, in milliseconds; NaN for one without an end. */
export function lengthMs({ createdAt, expiresAt }: Case): number {
  return (expiresAt?.getTime() ?? Number.NaN) - createdAt.getTime();
}
