import type { EntityManager } from 'typeorm';
import { Approval } from '../entities/approval';
import { waits } from './approval-claims';
import { approvalPosts } from './approval-posts';
import { queryApproval } from './approval-rows';
import { lockModerator } from './moderator-lock';

/** How many of one moderator wait at a time. */
const mostWaiting = 10;

const sameSql = `
select {approval} from approvals a where a.guild_id = $1 and a.asked_by_id = $2 and ${waits} and a.post_message_id is not null
  and a.request::jsonb -> 'action' ->> 'type' = $3 and a.request::jsonb -> 'action' ->> 'userId' = $4
limit 1`;

const countSql = `
select count(*) filter (where ${waits})::int as waiting,
  count(*) filter (where a.kind = $3 and a.owner_told_at > now() - interval '1 hour')::int as told
from approvals a where a.guild_id = $1 and a.asked_by_id = $2`;

const insertSql = `
with a as (
  insert into approvals (guild_id, asked_by_id, kind, most, request, owner_told_at)
  values ($1, $2, $3, $4, $5::json, case when $6 then clock_timestamp() end)
  returning *
)
select {approval} from a`;

const refuseSql = `
with a as (
  update approvals a set state = 'refused', decided_by_id = $3, post_due = true, post_tried_at = now()
  where a.guild_id = $1 and a.id = $2 and ${waits}
  returning a.*
)
select {approval} from a`;

/** What is asked for beyond a limit. */
export type NewApproval = Pick<Approval, 'guildId' | 'askedById' | 'kind' | 'most' | 'request'>;

/** What waits for an approval now, and whether it is asked for the first time, and the owner to be told. */
interface Kept {
  readonly approval: Approval;
  readonly isNew: boolean;
  readonly tellsOwner: boolean;
}

/** What moderators asked for beyond their limits, so that it outlives the process that asked. */
export type Approvals = ReturnType<typeof approvals>;

/** The approvals as seen through this manager. */
export function approvals(manager: EntityManager) {
  return {
    ...approvalPosts(manager),

    /**
     * Keeps what is asked for until another moderator has answered. What waits already, the same action on the same
     * person, is not kept twice. The owner is to be told of each kind of the same moderator's once an hour.
     *
     * @returns null where ten of theirs wait already.
     */
    keep: (asked: NewApproval): Promise<Kept | null> => manager.transaction((within) => keep(within, asked)),

    /** What waits under this id; null when it is answered, or time is over. */
    findWaiting: (guildId: string, id: string): Promise<Approval | null> =>
      queryApproval(
        manager,
        `select {approval} from approvals a where a.guild_id = $1 and a.id = $2 and ${waits}`,
        [guildId, id],
      ),

    findOne: (guildId: string, id: string) => manager.findOneBy(Approval, { guildId, id }),

    /** Ends the waiting without its being done; of several at once, one does. */
    async refuse({ guildId, id }: Pick<Approval, 'guildId' | 'id'>, byId: string): Promise<boolean> {
      return (await queryApproval(manager, refuseSql, [guildId, id, byId])) !== null;
    },

    /** Nobody can answer it, since it could not be posted. */
    async lose({ id }: Pick<Approval, 'id'>): Promise<void> {
      await manager.update(Approval, { id, state: 'waiting' }, { state: 'lost' });
    },
  };
}

async function keep(within: EntityManager, asked: NewApproval): Promise<Kept | null> {
  const { guildId, askedById, kind, most, request } = asked;
  await lockModerator(within, { guildId, moderatorId: askedById });
  const same = 'action' in request ? request.action : { type: null, userId: null };
  const before = await queryApproval(within, sameSql, [guildId, askedById, same.type, same.userId]);
  if (before) return { approval: before, isNew: false, tellsOwner: false };
  const counting = [guildId, askedById, kind];
  const [counts] = await within.query<{ waiting: number; told: number }[]>(countSql, counting);
  if ((counts?.waiting ?? 0) >= mostWaiting) return null;
  const tellsOwner = (counts?.told ?? 0) === 0;
  const values = [guildId, askedById, kind, most, JSON.stringify(request), tellsOwner];
  const approval = await queryApproval(within, insertSql, values);
  if (!approval) throw new Error('What waits for an approval was not kept.');
  return { approval, isNew: true, tellsOwner };
}
