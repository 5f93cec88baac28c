import type { Case } from '../entities/case';
import type { CaseState } from '../entities/case-type';

const lasting: ReadonlySet<Case['type']> = new Set(['ban', 'tempban', 'timeout', 'jail']);

/** What has become of a case, in one word. */
export function caseState(
  record: Pick<Case, 'type' | 'status' | 'ending' | 'deletedAt'>,
): CaseState | 'done' {
  if (record.deletedAt) return 'deleted';
  if (record.status !== 'applied') return record.status;
  return record.ending ?? (lasting.has(record.type) ? 'active' : 'done');
}

/** The states a list can be narrowed to. */
export const listStates = [
  'active',
  'pending',
  'failed',
  'expired',
  'lifted',
  'replaced',
  'undone',
  'deleted',
] as const satisfies readonly CaseState[];
