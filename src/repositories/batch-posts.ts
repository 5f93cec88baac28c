import type { EntityManager } from 'typeorm';
import type { LogMessage } from './case-records';
import { isLive } from './live';
import { onShards, type Shards } from './on-shards';

/** How long a batch can be undone, by the clock of the database. */
const undoLife = `interval '15 minutes'`;

/** How long a post is brought up to date after its bans. */
const postLife = `interval '7 days'`;

/** A batch as it stands: how many people it is about, and what has become of their cases. */
export interface BatchState {
  readonly guildId: string;
  /** That of its first case. */
  readonly number: number;
  readonly lastNumber: number;
  readonly moderatorId: string;
  readonly moderatorName: string | null;
  /** What most of its cases say. */
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly people: number;
  readonly banned: number;
  readonly failed: number;
  /** How many of the bans are in force. */
  readonly live: number;
  /** How many of its cases are not settled, those that undo it included. */
  readonly pending: number;
  /** Who undid it last; null while nobody did. */
  readonly undoneById: string | null;
  /** How many bans were lifted by undoing it. */
  readonly undone: number;
  /** Whether it can still be undone. */
  readonly isUndoable: boolean;
  readonly logChannelId: string | null;
  readonly logMessageId: string | null;
  /** Names what a post of it shows; what the post shows now. */
  readonly shows: string;
  readonly postedAs: string | null;
}

const countsSql = (which: string) => `
select b.id, b.guild_id as "guildId", b.number, b.recorded_at as "recordedAt", b.asked_by_id as "moderatorId",
  b.log_channel_id as "logChannelId", b.log_message_id as "logMessageId", b.posted_as as "postedAs",
  max(c.number) filter (where c.type = 'ban') as "lastNumber",
  max(c.moderator_name) filter (where c.type = 'ban') as "moderatorName",
  mode() within group (order by c.reason) filter (where c.type = 'ban') as reason,
  (count(*) filter (where c.type = 'ban'))::integer as people,
  (count(*) filter (where c.type = 'ban' and c.status = 'applied'))::integer as banned,
  (count(*) filter (where c.type = 'ban' and c.status = 'failed'))::integer as failed,
  (count(*) filter (where ${isLive('c')}))::integer as live,
  (count(*) filter (where c.status = 'pending'))::integer as pending,
  (count(*) filter (where c.type = 'unban' and c.status = 'applied'))::integer as undone,
  (array_agg(c.moderator_id order by c.number desc) filter (where c.type = 'unban' and c.status = 'applied'))[1]
    as "undoneById",
  b.recorded_at > now() - ${undoLife} and count(*) filter (where ${isLive('c')}) > 0 as "isUndoable"
from ban_batches b join cases c on c.guild_id = b.guild_id and c.batch = b.number
where ${which}
group by b.id`;

const stateSql = (which: string) => `
select s.*, concat_ws(' ', banned, failed, live, undone, "isUndoable") as shows from (${countsSql(which)}) s`;

const dueSql = `
with due as (
  select id from (${stateSql(`b.log_channel_id is not null
    and (b.posted_as is null or b.recorded_at > now() - ${postLife}) and ${onShards('b', '$3', '$4')}`)}) d
  where pending = 0 and "postedAs" is distinct from shows
)
update ban_batches b set post_tried_at = now()
where b.id in (select id from due order by id limit $1)
  and (b.post_tried_at is null or b.post_tried_at <= now() - $2::float8 * interval '1 s')
returning b.guild_id as "guildId", b.number`;

/** Where batches are posted, and what their posts say. */
export function batchPosts(manager: EntityManager) {
  return {
    /** A batch as it stands; null where there is none. */
    async findState(guildId: string, number: number): Promise<BatchState | null> {
      const [state] = await manager.query<BatchState[]>(stateSql('b.guild_id = $1 and b.number = $2'), [
        guildId,
        number,
      ]);
      return state ?? null;
    },

    /** Says where a batch is posted and what the post shows, or with null that it is not to be posted. */
    async setPost(
      { guildId, number, shows }: Pick<BatchState, 'guildId' | 'number' | 'shows'>,
      post: LogMessage | null,
    ): Promise<void> {
      await manager.query(
        `update ban_batches set log_channel_id = $3::bigint, log_message_id = $4::bigint, posted_as = $5
         where guild_id = $1 and number = $2`,
        [guildId, number, post?.channelId ?? null, post?.messageId ?? null, post && shows],
      );
    },

    /**
     * Takes over batches of the last days whose cases are settled and whose post does not show how they stand; for so
     * many seconds nobody else takes them over.
     */
    async claimUnposted(
      limit: number,
      { graceSeconds, shards }: { readonly graceSeconds: number; readonly shards?: Shards | null },
    ): Promise<Pick<BatchState, 'guildId' | 'number'>[]> {
      const [claimed] = await manager.query<[Pick<BatchState, 'guildId' | 'number'>[]]>(dueSql, [
        limit,
        graceSeconds,
        shards?.ids ?? null,
        shards?.count ?? 1,
      ]);
      return claimed;
    },
  };
}
