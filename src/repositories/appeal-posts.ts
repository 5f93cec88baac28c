import type { EntityManager } from 'typeorm';
import type { Appeal } from '../entities/appeal';
import { changeAppeal, queryAppeals } from './appeal-rows';
import { onShards, type Shards } from './on-shards';

/** As with reports: growing pauses, and the channel that is set by now where the first could not be written. */
const dueSql = `
with found as (
  select p.id, coalesce(p.post_channel_id, g.appeal_channel_id) as channel_id
  from appeals p join guilds g on g.id = p.guild_id
  where p.post_due and g.left_at is null and ${onShards('p', '$2', '$3')}
    and coalesce(p.post_channel_id, g.appeal_channel_id) is not null
    and p.post_tried_at + least($1::float8 * 2 ^ least(p.post_attempts, 12), 3600) * interval '1 s'
      * ($1::float8 > 0)::int <= clock_timestamp()
  order by p.id limit 50 for update of p skip locked
), r as (
  update appeals t set post_tried_at = clock_timestamp(), post_attempts = t.post_attempts + 1,
    post_channel_id = found.channel_id
  from found where t.id = found.id
  returning t.*
)
select {appeal} from r order by r.id`;

const postedSql = changeAppeal(
  'post_channel_id = $3, post_message_id = $4, posted_revision = $5, post_attempts = 0',
);

const lostSql = changeAppeal('post_channel_id = null', 't.post_message_id is null');

/** Where appeals are posted, and which posts are to be made or brought up to date. */
export function appealPosts(manager: EntityManager) {
  return {
    /** The appeals whose post does not show how they stand, as `claimUnpostedReports` does. */
    claimUnpostedAppeals: (pauseSeconds: number, shards: Shards | null): Promise<Appeal[]> =>
      queryAppeals(manager, dueSql, [pauseSeconds, shards?.ids ?? null, shards?.count ?? 1]),

    /** Says where an appeal is posted, and how much of it the post shows. */
    async setAppealPost(
      { guildId, id }: Pick<Appeal, 'guildId' | 'id'>,
      place: { readonly channelId: string; readonly messageId: string } | null,
      revision: number | null,
    ): Promise<void> {
      const at = [place?.channelId ?? null, place?.messageId ?? null, revision];
      await queryAppeals(manager, postedSql, [guildId, id, ...at]);
    },

    /** The channel of an appeal could not be written: it goes to the one that is set when it is tried again. */
    async forgetAppealChannel({ guildId, id }: Pick<Appeal, 'guildId' | 'id'>): Promise<void> {
      await queryAppeals(manager, lostSql, [guildId, id]);
    },
  };
}
