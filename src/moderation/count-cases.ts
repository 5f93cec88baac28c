import type { CaseCounts } from '../repositories/case-counts';
import type { Context } from './context';
import { done, type Result } from './refusal';
import { parseSince } from './since';

/** What is counted, as somebody chose and wrote it; null where they did not. */
export interface Counting {
  readonly userId: string | null;
  readonly since: string | null;
}

/** The counts, and what they were narrowed to. */
export interface Statistics {
  readonly counts: CaseCounts;
  readonly userId: string | null;
  readonly since: Date | null;
}

/** Counts the cases of a guild by type and by moderator; those that are deleted count only as undone. */
export async function countCases(
  { cases }: Pick<Context, 'cases'>,
  guildId: string,
  { userId, since }: Counting,
): Promise<Result<Statistics>> {
  const from = since === null ? done(null) : parseSince(since, new Date());
  if (!from.ok) return from;
  const counts = await cases.tally({ guildId, userId, since: from.value });
  return done({ counts, userId, since: from.value });
}
