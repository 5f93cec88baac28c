import type { EntityManager } from 'typeorm';
import type { Report } from '../entities/report';
import { duePostsSql, postedAt, postLost } from './due-posts';
import type { Shards } from './on-shards';
import { changeReport, queryReports } from './report-rows';

const dueSql = duePostsSql({
  table: 'reports',
  placeholder: '{report}',
  settingColumn: 'report_channel_id',
});

const postedSql = changeReport(postedAt);

const lostSql = changeReport(...postLost);

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
