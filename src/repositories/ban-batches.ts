import type { EntityManager } from 'typeorm';
import { banQuestions } from './ban-questions';
import { batchPosts } from './batch-posts';
import { queryCases } from './case-rows';
import { type BatchAct, insertUnbans } from './insert-batch';
import { holdsSlot, isLive } from './live';
import { settleBatch } from './settle-batch';
import type { Settlement } from './settle-case';

/** People who are banned many at once: the questions that wait, their cases, and how they are posted. */
export type BanBatches = ReturnType<typeof banBatches>;

/** The batches as seen through this manager. */
export function banBatches(manager: EntityManager) {
  return {
    ...banQuestions(manager),
    ...batchPosts(manager),

    /** See `insertUnbans`. */
    recordUnbans: (act: BatchAct, batch: number, numbers: readonly number[]) =>
      insertUnbans(manager, act, batch, numbers),

    /** See `settleBatch`. */
    settle: (
      guildId: string,
      numbers: readonly number[],
      settlement: Pick<Settlement, 'status' | 'failure'>,
    ) => settleBatch(manager, guildId, numbers, settlement),

    /** What bans these people, or is about to: a case for each at most. */
    findHolders: (guildId: string, userIds: readonly string[]) =>
      queryCases(
        manager,
        `select {case} from cases c where c.guild_id = $1 and c.user_id = any ($2::bigint[])
           and c.sanction = 'ban' and ${holdsSlot('c')}`,
        [guildId, userIds],
      ),

    /** The bans of a batch that are in force. */
    findLiveBans: (guildId: string, batch: number) =>
      queryCases(
        manager,
        `select {case} from cases c where c.guild_id = $1 and c.batch = $2 and ${isLive('c')} order by c.number`,
        [guildId, batch],
      ),

    /** The cases that were recorded under the lease of this holder and are not settled. */
    findPendingOf: (holder: string) =>
      queryCases(
        manager,
        `select {case} from cases c where c.status = 'pending' and c.lease_holder = $1 order by c.number`,
        [holder],
      ),
  };
}
