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
