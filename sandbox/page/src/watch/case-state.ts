import type { CaseView } from '../../../contract/snapshot';
import { countdown } from './countdown';

/** How a state is marked beside its words: what holds, what waits, what failed, what is over. */
export type Mark = 'holds' | 'waits' | 'failed' | 'over';

/** How a case stands, in words, and the mark that goes with it. */
export interface CaseState {
  readonly words: string;
  readonly mark: Mark;
}

const lasting: ReadonlySet<string> = new Set(['ban', 'tempban', 'timeout', 'jail']);

/** How a case stands at a moment of the sandbox's clock. */
export function caseState(record: CaseView, now: number): CaseState {
  if (record.deletedAt !== null) return { words: 'Deleted', mark: 'over' };
  if (record.status === 'pending') return { words: 'Pending', mark: 'waits' };
  if (record.status === 'failed') return { words: 'Failed', mark: 'failed' };
  if (record.ending !== null) return { words: endingOf(record, record.ending), mark: 'over' };
  if (!lasting.has(record.type)) return { words: 'Done', mark: 'over' };
  return { words: inForce(record.expiresAt, now), mark: 'holds' };
}

function endingOf({ endedByNumber }: CaseView, ending: string): string {
  const how = ending.charAt(0).toUpperCase() + ending.slice(1);
  return endedByNumber === null ? how : `${how}, by case ${endedByNumber}`;
}

function inForce(expiresAt: number | null, now: number): string {
  if (expiresAt === null) return 'In force, without an end';
  return expiresAt > now ? `In force, ends in ${countdown(expiresAt, now)}` : 'In force, its end is due';
}
