import type { CaseRecord } from '../repositories/case-record';
import type { Context } from './context';
import type { Target } from './standing';

/** What a moderator sees of a person: what is recorded of them, and since when they are there. */
export interface PersonRecord extends CaseRecord {
  readonly userId: string;
  /** Null for somebody who was no member when they were looked at. */
  readonly joinedAt: Date | null;
}

/** What is recorded of a person, with what is known of them. */
export function recordOf(
  { id: userId, member }: Pick<Target, 'id' | 'member'>,
  record: CaseRecord,
): PersonRecord {
  return { ...record, userId, joinedAt: member?.joinedAt ?? null };
}

/** What is recorded of a person; null where it cannot be read, which decides nothing. */
export async function readRecord(
  { cases, log }: Pick<Context, 'cases' | 'log'>,
  guildId: string,
  { id: userId, member }: Pick<Target, 'id' | 'member'>,
): Promise<PersonRecord | null> {
  try {
    return recordOf({ id: userId, member }, await cases.recordOf(guildId, userId));
  } catch (error) {
    log.warn({ error, guildId }, 'record of a person not read; the action stands as it is');
    return null;
  }
}
