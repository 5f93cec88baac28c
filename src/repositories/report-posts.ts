import type { EntityManager } from 'typeorm';
import type { Report } from '../entities/report';
import { onShards, type Shards } from './on-shards';
import { changeReport, queryReports } from './report-rows';

/**
 * The pause after each attempt doubles, an hour at most. A report whose channel could not be written goes to the
 * one that is set by now, and waits where none is.
 */
const dueSql = `
with found as (
  select p.id, coalesce(p.post_channel_id, g.report_channel_id) as channel_id
  from reports p join guilds g on g.id = p.guild_id
  where p.post_due and g.left_at is null and ${onShards('p', '$2', '$3')}
    and coalesce(p.post_channel_id, g.report_channel_id) is not null
    and p.post_tried_at + least($1::float8 * 2 ^ least(p.post_attempts, 12), 3600) * interval '1 s'
      * ($1::float8 > 0)::int <= clock_timestamp()
  order by p.id limit 50 for update of p skip locked
), r as (
  update reports t set post_tried_at = clock_timestamp(), post_attempts = t.post_attempts + 1,
    post_channel_id = found.channel_id
  from found where t.id = found.id
  returning t.*
)
select {report} from r order by r.id`;

const postedSql = changeReport(
  'post_channel_id = $3, post_message_id = $4, posted_revision = $5, post_attempts = 0',
);

const lostSql = changeReport('post_channel_id = null', 't.post_message_id is null');

/** Where reports are posted, and which posts are to be made or brought up to date. */
export function reportPosts(manager: EntityManager) {
  return {
    /**
     * The reports whose post does not show how they stand, oldest first, once the pause after the last attempt is
     * over; no two callers get the same.
     *
     * @param pauseSeconds the first pause; 0 for none at all.
     */
    claimUnpostedReports: (pauseSeconds: number, shards: Shards | null): Promise<Report[]> =>
      queryReports(manager, dueSql, [pauseSeconds, shards?.ids ?? null, shards?.count ?? 1]),

    /** Says where a report is posted, and how much of it the post shows; without a place, that none is wanted. */
    async setReportPost(
      { guildId, id }: Pick<Report, 'guildId' | 'id'>,
      place: { readonly channelId: string; readonly messageId: string } | null,
      revision: number | null,
    ): Promise<void> {
      const at = [place?.channelId ?? null, place?.messageId ?? null, revision];
      await queryReports(manager, postedSql, [guildId, id, ...at]);
    },

    /** The channel of a report could not be written: it goes to the one that is set when it is tried again. */
    async forgetPostChannel({ guildId, id }: Pick<Report, 'guildId' | 'id'>): Promise<void> {
      await queryReports(manager, lostSql, [guildId, id]);
    },
  };
}
