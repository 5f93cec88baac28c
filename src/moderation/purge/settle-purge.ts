import type { Case } from '../../entities/case';
import type { Purge } from '../../entities/purge';
import type { Settlement } from '../../repositories/settle-case';
import { concludeCase } from '../conclude-case';
import type { Context } from '../context';

/** What is to be said of a case once it is known how many messages are gone: none makes it a failed one. */
export function settlementOf({ deletedCount, failure }: Pick<Purge, 'deletedCount' | 'failure'>): Settlement {
  const isFailed = deletedCount === 0;
  return {
    status: isFailed ? 'failed' : 'applied',
    failure: isFailed ? (failure ?? 'interrupted') : null,
    purged: { deletedCount, failure },
  };
}

/**
 * Settles messages whose deletion a crash or a silent Discord left unfinished: those that Discord still shows were not
 * deleted, and stay.
 *
 * @returns whether it is settled.
 */
export async function settlePurge(context: Context, record: Case): Promise<boolean> {
  const { channelId, messageIds } = record.purge ?? { channelId: '', messageIds: [] };
  if (messageIds.length === 0) return false;
  const left = await context.messages.findLeft(channelId, messageIds);
  if (left.seen === 'unknown') return false;
  const leftCount = left.seen === 'present' ? left.value.length : 0;
  const failure = leftCount > 0 ? 'interrupted' : null;
  await concludeCase(context, record, settlementOf({ deletedCount: messageIds.length - leftCount, failure }));
  return true;
}
