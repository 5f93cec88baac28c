import type { EntityManager } from 'typeorm';
import type { GivenApproval } from '../entities/approval';
import type { Limit, LimitKind } from '../entities/limit';
import { approved, isWaiting } from './approval-claims';
import { findObstacle, insertCase, type NewCase } from './insert-case';
import { lockModerator, type Moderator } from './moderator-lock';

/** Nothing was recorded, because whoever acts has done as much within an hour as they may by themselves. */
export interface OverLimit {
  readonly overLimit: Limit;
}

/** Nothing was recorded, because what was asked for beyond a limit was answered before, or time is over. */
export interface NotWaiting {
  readonly notWaiting: true;
}

/** SQL: the cases that count, each as one of its kind. The people of a batch count once, as a massban. */
const counted: Readonly<Record<LimitKind, string>> = {
  bans: `c.type in ('ban', 'tempban', 'softban') and c.batch is null`,
  kicks: `c.type = 'kick'`,
  massbans: `c.type = 'ban' and c.batch is not null`,
};

/** What did not come about does not count, nor what another approved. Deleting a case, or undoing it, takes nothing back. */
const countSql = (kind: LimitKind) => `
select count(distinct coalesce(c.batch, c.number))::int as count from cases c
where c.guild_id = $1 and c.moderator_id = $2 and c.created_at > now() - interval '1 hour' and ${counted[kind]}
  and c.status <> 'failed' and c.imported_by_id is null and c.approved_by_id is null`;

/**
 * Whether a moderator has done as much as this within the last hour, by themselves. Whatever they do under a limit at
 * once is counted one after another, until the end of the transaction.
 */
export async function isReached(
  within: EntityManager,
  { guildId, moderatorId }: Moderator,
  { kind, most }: Limit,
): Promise<boolean> {
  await lockModerator(within, { guildId, moderatorId });
  const [found] = await within.query<{ count: number }[]>(countSql(kind), [guildId, moderatorId]);
  return (found?.count ?? 0) >= most;
}

type Input = NewCase & { readonly moderatorId: string };

/** Recording what moderators do only so often by themselves. */
export function caseLimits(manager: EntityManager) {
  return {
    /**
     * As `insertCase`, unless the limit is reached. However many a moderator asks for at once, no more than the limit
     * are recorded. What could not be recorded anyway is no matter of the limit.
     */
    insertWithin: (limit: Limit, input: Input) =>
      manager.transaction(async (within) => {
        if (!(await isReached(within, input, limit))) return insertCase(within, input);
        const taken = await findObstacle(within, input);
        return taken ? { taken } : { overLimit: limit };
      }),

    /** As `insertCase`, for what waits for an approval, and ends the waiting where it is recorded. */
    insertApproved: ({ id, byId }: GivenApproval, input: Input) =>
      manager.transaction(async (within) => {
        if (!(await isWaiting(within, input.guildId, id))) return { notWaiting: true } as const;
        const inserted = await insertCase(within, { ...input, approvedById: byId });
        if ('case' in inserted) await approved(within, { id, byId }, inserted.case);
        return inserted;
      }),
  };
}
