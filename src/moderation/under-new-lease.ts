import { randomUUID } from 'node:crypto';
import type { Case } from '../entities/case';
import type { Lease } from '../repositories/insert-case';
import { abandonLater } from './abandon-later';
import type { Context } from './context';

/** A lease of this process's that goes by a name of its own. */
export function newLease({ run }: Pick<Context, 'run'>, seconds: number): Lease {
  return { holder: `${run.holder}#${randomUUID()}`, seconds };
}

/**
 * Records cases that this process is about to carry out. Where the database goes away meanwhile, what it recorded all
 * the same is found by the name of its lease.
 *
 * @param seconds how long nobody else may settle them.
 */
export async function underNewLease<T>(
  context: Context,
  seconds: number,
  record: (lease: Lease) => Promise<T>,
  find: (holder: string) => Promise<Case | null | readonly Case[]>,
): Promise<T> {
  const lease = newLease(context, seconds);
  try {
    return await record(lease);
  } catch (error) {
    abandonLater(context, lease.holder, () => find(lease.holder));
    throw error;
  }
}
