import { randomUUID } from 'node:crypto';
import type { NewCase } from '../repositories/insert-case';
import { abandonLater } from './abandon-later';
import type { Context } from './context';

/**
 * Records a case that this process is about to carry out. Where the database goes away meanwhile, what it recorded all
 * the same is found by the name of its lease.
 *
 * @param seconds how long nobody else may settle it.
 */
export async function recordCase(context: Context, input: NewCase, seconds: number) {
  const { cases, run } = context;
  const holder = `${run.holder}#${randomUUID()}`;
  try {
    return await cases.insertCase({ ...input, lease: { holder, seconds } });
  } catch (error) {
    abandonLater(context, holder, () => cases.findPendingOf(holder));
    throw error;
  }
}
