import type { EntityManager, Repository } from 'typeorm';
import { Case } from '../entities/case';
import { caseClaims } from './case-claims';
import { caseCounts } from './case-counts';
import { caseEdits } from './case-edits';
import { caseEndings } from './case-endings';
import { caseEntries } from './case-entries';
import { caseEscalations } from './case-escalations';
import { caseLeases } from './case-leases';
import { caseLimits } from './case-limits';
import { caseQueries } from './case-queries';
import { caseRecords } from './case-records';
import { caseStanding } from './case-standing';
import { caseSuggestions } from './case-suggestions';
import { caseTimeouts } from './case-timeouts';
import { caseUndoing } from './case-undoing';

type CaseMethods = ReturnType<typeof caseClaims> &
  ReturnType<typeof caseCounts> &
  ReturnType<typeof caseEdits> &
  ReturnType<typeof caseEndings> &
  ReturnType<typeof caseEntries> &
  ReturnType<typeof caseEscalations> &
  ReturnType<typeof caseLeases> &
  ReturnType<typeof caseLimits> &
  ReturnType<typeof caseQueries> &
  ReturnType<typeof caseRecords> &
  ReturnType<typeof caseStanding> &
  ReturnType<typeof caseSuggestions> &
  ReturnType<typeof caseTimeouts> &
  ReturnType<typeof caseUndoing>;

/** All that is recorded of cases; the only SQL about them. */
export interface CaseRepository extends Repository<Case>, CaseMethods {
  /**
   * Everything done through the repository handed to `work`, or through its `manager`, commits or rolls back
   * together. What is done through any other repository is not part of it.
   */
  executeTransaction<T>(work: (cases: CaseRepository) => Promise<T>): Promise<T>;
}

/** The cases as seen through this manager: of a data source, or of a transaction. */
export function caseRepository(manager: EntityManager): CaseRepository {
  return manager.getRepository(Case).extend({
    ...caseClaims(manager),
    ...caseCounts(manager),
    ...caseEdits(manager),
    ...caseEndings(manager),
    ...caseEntries(manager),
    ...caseEscalations(manager),
    ...caseLeases(manager),
    ...caseLimits(manager),
    ...caseQueries(manager),
    ...caseRecords(manager),
    ...caseStanding(manager),
    ...caseSuggestions(manager),
    ...caseTimeouts(manager),
    ...caseUndoing(manager),
    executeTransaction: <T>(work: (cases: CaseRepository) => Promise<T>) =>
      manager.transaction((transaction) => work(caseRepository(transaction))),
  });
}
