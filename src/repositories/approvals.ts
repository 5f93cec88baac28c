import type { EntityManager } from 'typeorm';
import { Approval } from '../entities/approval';
import { waits } from './approval-claims';
import { lockModerator } from './moderator-lock';

/** How many of one moderator wait at a time. */
const mostWaiting = 10;

const countSql = `
select count(*) filter (where ${waits})::int as waiting,
  count(*) filter (where a.kind = $3 and a.asked_at > now() - interval '1 hour')::int as recent
from approvals a where a.guild_id = $1 and a.asked_by_id = $2`;

/** What is asked for beyond a limit. */
export type NewApproval = Pick<Approval, 'guildId' | 'askedById' | 'kind' | 'most' | 'request'>;

/** What moderators asked for beyond their limits, so that it outlives the process that asked. */
export type Approvals = ReturnType<typeof approvals>;

/** The approvals as seen through this manager. */
export function approvals(manager: EntityManager) {
  return {
    /**
     * Keeps what is asked for until another moderator has answered. `isFirst` says that none of its kind was kept of
     * the same moderator within the hour before.
     *
     * @returns null where ten of theirs wait already.
     */
    keep: (asked: NewApproval): Promise<{ approval: Approval; isFirst: boolean } | null> =>
      manager.transaction((within) => keep(within, asked)),

    /** What waits under this id; null when it is answered, or time is over. */
    findWaiting: (guildId: string, id: string): Promise<Approval | null> =>
      manager.createQueryBuilder(Approval, 'a').where({ guildId, id }).andWhere(waits).getOne(),

    /** Ends the waiting without its being done; of several at once, one does. */
    async refuse({ guildId, id }: Pick<Approval, 'guildId' | 'id'>, byId: string): Promise<boolean> {
      const [refused] = await manager.query<{ id: string }[]>(
        `with r as (
           update approvals a set state = 'refused', decided_by_id = $3 where a.guild_id = $1 and a.id = $2 and ${waits}
           returning a.id
         )
         select id from r`,
        [guildId, id, byId],
      );
      return refused !== undefined;
    },

    /** Nobody can answer it, since it could not be posted. */
    async lose({ id }: Pick<Approval, 'id'>): Promise<void> {
      await manager.update(Approval, { id, state: 'waiting' }, { state: 'lost' });
    },

    /** Forgets what was asked for longer ago than an answer is waited for. */
    async forgetOld(): Promise<void> {
      await manager.query(`delete from approvals where asked_at < now() - interval '1 day'`);
    },
  };
}

async function keep(
  within: EntityManager,
  asked: NewApproval,
): Promise<{ approval: Approval; isFirst: boolean } | null> {
  const { guildId, askedById, kind, most, request } = asked;
  await lockModerator(within, { guildId, moderatorId: askedById });
  const counting = [guildId, askedById, kind];
  const [counts] = await within.query<{ waiting: number; recent: number }[]>(countSql, counting);
  if ((counts?.waiting ?? 0) >= mostWaiting) return null;
  const approval = await within.save(
    within.create(Approval, { guildId, askedById, kind, most, request, state: 'waiting' }),
  );
  return { approval, isFirst: (counts?.recent ?? 0) === 0 };
}
