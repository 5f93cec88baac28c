import type { GivenApproval } from '../entities/approval';
import type { Limit } from '../entities/limit';
import type { NewCase } from '../repositories/insert-case';
import type { Context } from './context';
import { underNewLease } from './under-new-lease';

/**
 * Records a case that this process is about to carry out, or abandons it where the database goes away meanwhile.
 *
 * @param seconds how long nobody else may settle it.
 */
export function recordCase(context: Context, input: NewCase, seconds: number) {
  const { cases } = context;
  return underNewLease(
    context,
    seconds,
    (lease) => cases.insertCase({ ...input, lease }),
    (holder) => cases.findPendingOf(holder),
  );
}

/** What keeps a moderator from acting alone, and what lets them. */
export interface Bounds {
  readonly limit: Limit | null;
  readonly approval: GivenApproval | null;
}

/** As `recordCase`, unless the moderator has reached this limit, or for what waits for this approval. */
export function recordWithin(
  context: Context,
  { limit, approval }: Bounds,
  input: NewCase & { readonly moderatorId: string },
  seconds: number,
) {
  const { cases } = context;
  return underNewLease(
    context,
    seconds,
    async (lease) => {
      if (approval) return cases.insertApproved(approval, { ...input, lease });
      return limit ? cases.insertWithin(limit, { ...input, lease }) : cases.insertCase({ ...input, lease });
    },
    (holder) => cases.findPendingOf(holder),
  );
}
