import type { EntityManager } from 'typeorm';
import { Approval } from '../entities/approval';
import { queryApprovals } from './approval-rows';
import { onShards, type Shards } from './on-shards';

/** What is not posted within two minutes never will be; what nobody has answered within a day is late. */
const giveUpSql = `
update approvals a set state = case when a.post_message_id is null then 'lost' else 'late' end,
  post_due = a.post_message_id is not null, post_tried_at = a.asked_at
where a.state = 'waiting' and (a.asked_at <= now() - interval '1 day'
  or (a.post_message_id is null and a.asked_at <= now() - interval '2 minutes'))`;

const claimSql = `
with found as (
  select d.id from approvals d
  where d.post_due and d.post_tried_at <= now() - $1::float8 * interval '1 s' and ${onShards('d', '$2', '$3')}
  order by d.id limit 50 for update skip locked
), a as (
  update approvals t set post_tried_at = now() from found where t.id = found.id
  returning t.*
)
select {approval} from a order by a.id`;

/** Where what waits for an approval is posted, and whether that shows how it stands. */
export function approvalPosts(manager: EntityManager) {
  return {
    async setPosted(
      { id }: Pick<Approval, 'id'>,
      { channelId, messageId }: { readonly channelId: string; readonly messageId: string },
    ): Promise<void> {
      await manager.update(Approval, { id }, { postChannelId: channelId, postMessageId: messageId });
    },

    /** Its post shows how it stands, or will never. */
    async setShown({ id }: Pick<Approval, 'id'>): Promise<void> {
      await manager.update(Approval, { id }, { postDue: false });
    },

    /** Gives up what nobody can answer any more. */
    async giveUp(): Promise<void> {
      await manager.query(giveUpSql);
    },

    /**
     * Takes over those whose post does not show how they stand, and which nobody has tried for so many seconds; no two
     * callers get the same.
     */
    claimUnshown: (graceSeconds: number, shards: Shards | null): Promise<Approval[]> =>
      queryApprovals(manager, claimSql, [graceSeconds, shards?.ids ?? null, shards?.count ?? 1]),

    /** Forgets what is over, and by now shown where that can be. */
    async forgetOld(): Promise<void> {
      await manager.query(`delete from approvals where asked_at < now() - interval '2 days'`);
    },
  };
}
