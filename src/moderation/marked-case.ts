import type { Case } from '../entities/case';
import { batchNumberOf, caseNumberOf } from './audit-reason';
import type { Context } from './context';

/**
 * The case about a person, deleted or not, that a reason in Discord's audit log names: by its own number, or by that of
 * the batch it was made in. Null where the reason is nothing of ours, or speaks of somebody else.
 */
export async function markedCase(
  { cases }: Pick<Context, 'cases'>,
  { guildId, userId }: Pick<Case, 'guildId' | 'userId'>,
  reason: string | null,
): Promise<Case | null> {
  const batch = batchNumberOf(reason);
  if (batch !== null) return cases.findBanOfBatch(guildId, batch, userId);
  const number = caseNumberOf(reason);
  const marked =
    number === null ? null : await cases.getCaseByNumber(guildId, number, { includeDeleted: true });
  return marked?.userId === userId ? marked : null;
}
