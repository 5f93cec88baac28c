import type { EntityManager } from 'typeorm';
import type { Appeal } from '../entities/appeal';
import { changeAppeal, queryAppeals } from './appeal-rows';
import { duePostsSql, postedAt, postLost } from './due-posts';
import type { Shards } from './on-shards';

const dueSql = duePostsSql({
  table: 'appeals',
  placeholder: '{appeal}',
  settingColumn: 'appeal_channel_id',
});

const postedSql = changeAppeal(postedAt);

const lostSql = changeAppeal(...postLost);

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
