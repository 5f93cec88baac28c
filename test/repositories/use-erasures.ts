import type { Case } from '../../src/entities/case';
import { type ErasureRepository, erasureRepository } from '../../src/repositories/erasure-repository';
import { type EvidenceRepository, evidenceRepository } from '../../src/repositories/evidence-repository';
import type { NewCase } from '../../src/repositories/insert-case';
import { applied, newCase, type Repositories, snowflake, useRepositories } from './use-repositories';

/** As `useRepositories`, with what an erasure takes and leaves. */
export function useErasures() {
  const repositories = useRepositories();
  return {
    repositories,
    ownerId: snowflake(),
    erasures: (): ErasureRepository => erasureRepository(repositories.manager),
    evidence: (): EvidenceRepository => evidenceRepository(repositories.manager),
    rows: (sql: string, values: readonly unknown[] = []) =>
      repositories.manager.query<Record<string, unknown>[]>(sql, [...values]),
    fullCase: (given: Partial<NewCase> = {}) => fullCase(repositories, given),
    untilSomebodyWaits: () => untilSomebodyWaits(repositories),
  };
}

let files = 0;

/** A file of a case; no other has the same, unless told otherwise. */
export function someFile(
  { guildId, number }: Pick<Case, 'guildId' | 'number'>,
  sha256 = (++files).toString(16).padStart(64, '0'),
) {
  return { guildId, caseNumber: number, name: 'proof of ann.png', sizeBytes: 1, sha256 };
}

/** A deleted case with everything in it that an erasure takes. */
async function fullCase({ cases, manager }: Repositories, given: Partial<NewCase>) {
  const texts = { userName: 'ann', moderatorName: 'moe', reason: 'said things', durationMs: 60_000 };
  const record = await applied(cases, newCase({ ...texts, ...given }));
  const { guildId, number } = record;
  const editor = { id: snowflake(), name: 'ed' };
  await cases.updateCase(guildId, number, { reason: 'said worse things', durationMs: 90_000 }, editor);
  const file = someFile(record);
  await evidenceRepository(manager).keep(file);
  await cases.deleteCaseByNumber(guildId, number, editor, 'a comment on ann');
  return { record, file };
}

/** Waits until a statement in this database waits for a lock. */
async function untilSomebodyWaits({ manager }: Repositories): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await manager.query<unknown[]>(waiting)).length === 0);
}
