import { type EntityManager, IsNull } from 'typeorm';
import { Case } from '../entities/case';
import { queryCases } from './case-rows';
import { onShards, type Shards } from './on-shards';

/** Where a case stands in the log. */
export interface LogMessage {
  readonly channelId: string;
  readonly messageId: string;
}

const nextNumberSql = `
insert into guilds as g (id, case_count) values ($1, 1)
on conflict (id) do update set case_count = g.case_count + 1
returning case_count as number`;

const postSql = `
update cases set log_channel_id = $3::bigint, log_message_id = $4::bigint, posted_revision = $5
where guild_id = $1 and number = $2`;

const postsSql = `
select number, log_channel_id as "channelId", log_message_id as "messageId" from cases
where guild_id = $1 and number = any ($2::int[]) and deleted_at is null and log_message_id is not null`;

const unpostedSql = `
with claimed as (
  select u.id from cases u
  where u.post_due and u.changed_at <= now() - $2::float8 * interval '1 s'
    and (u.post_tried_at is null or u.post_tried_at <= now() - $2::float8 * interval '1 s')
    and ${onShards('u', '$3', '$4')}
  order by u.post_tried_at nulls first, u.id limit $1 for update skip locked
), c as (
  update cases t set post_tried_at = now() from claimed where t.id = claimed.id
  returning t.*
)
select {case} from c order by c.id`;

const addRolesSql = `
update cases set saved_roles = array(select unnest(saved_roles) union select unnest($3::bigint[]))
where guild_id = $1 and number = $2`;

const addUnmovedRolesSql = `
update cases set unmoved_roles = array(select unnest(unmoved_roles) union select unnest($3::bigint[]))
where guild_id = $1 and number = $2`;

/** So many numbers at a time, that no statement takes too long. */
const erasedAtATime = 20_000;

/** What a case of the page ended is loosened from it, should it not be in the page itself. */
const eraseSql = `
with edits as (delete from case_edits where guild_id = $1 and case_number between $2 and $3),
  evidence as (delete from case_evidence where guild_id = $1 and case_number between $2 and $3),
  loosened as (update cases set ended_by_number = null
    where guild_id = $1 and ended_by_number between $2 and $3 and number not between $2 and $3),
  erased as (delete from cases where guild_id = $1 and number between $2 and $3 returning id)
select count(*)::integer as erased from erased`;

/** Counting, where cases are posted, what jails keep, and erasing. */
export function caseRecords(manager: EntityManager) {
  return {
    /**
     * Takes the next number of a guild, which is made if it is new, in one statement. A number that was taken is
     * never given again, used or not: `insertCase` takes its own, and leaves no gap.
     */
    async getNextCaseNumber(guildId: string): Promise<number> {
      const [row] = await manager.query<{ number: number }[]>(nextNumberSql, [guildId]);
      if (!row) throw new Error(`Guild ${guildId} gave no number.`);
      return row.number;
    },

    /**
     * Says where a case is posted and which revision of it the post shows, or with null that it is posted nowhere
     * and is not to be.
     */
    async setLogMessage(
      guildId: string,
      number: number,
      message: (LogMessage & { readonly revision: number | null }) | null,
    ): Promise<void> {
      const { channelId = null, messageId = null, revision = null } = message ?? {};
      await manager.query(postSql, [guildId, number, channelId, messageId, revision]);
    },

    /** Where those of these cases stand in the log that have a post and are not deleted. */
    findPosts: (guildId: string, numbers: readonly number[]) =>
      manager.query<(LogMessage & { readonly number: number })[]>(postsSql, [guildId, numbers]),

    /** Says where the log says that the end of a case is refused, or with null that it does not. */
    async setAlert(guildId: string, number: number, post: LogMessage | null): Promise<void> {
      await manager.query(
        `update cases set alert_channel_id = $3::bigint, alert_message_id = $4::bigint
         where guild_id = $1 and number = $2`,
        [guildId, number, post?.channelId ?? null, post?.messageId ?? null],
      );
    },

    /**
     * Takes over cases whose post is missing or does not show their last change, those first that were not tried
     * for longest. Whoever changes a case brings its post up to date, and is given so many seconds; as long
     * nobody else takes over what was taken over.
     */
    claimUnposted: (
      limit: number,
      { graceSeconds, shards }: { readonly graceSeconds: number; readonly shards?: Shards | null },
    ) => queryCases(manager, unpostedSql, [limit, graceSeconds, shards?.ids ?? null, shards?.count ?? 1]),

    /** Adds roles to those a jail gives back; each is kept once. */
    async addSavedRoles(guildId: string, number: number, roleIds: readonly string[]): Promise<void> {
      await manager.query(addRolesSql, [guildId, number, roleIds]);
    },

    /** Adds roles to those that an action could not take or give; each is named once. */
    async addUnmovedRoles(guildId: string, number: number, roleIds: readonly string[]): Promise<void> {
      await manager.query(addUnmovedRolesSql, [guildId, number, roleIds]);
    },

    /** How many cases a guild has that are not deleted. */
    countCasesByGuildId: (guildId: string) => manager.countBy(Case, { guildId, deletedAt: IsNull() }),

    countCasesByUserId: (guildId: string, userId: string) =>
      manager.countBy(Case, { guildId, userId, deletedAt: IsNull() }),

    /**
     * Erases every case of a guild with its edits and what is recorded of its evidence, for good, all or none.
     * The counter stays, so that no number is used again.
     *
     * @returns how many cases there were.
     */
    bulkDeleteCasesByGuildId: (guildId: string): Promise<number> =>
      manager.transaction((within) => erasePages(within, guildId)),
  };
}

async function erasePages(manager: EntityManager, guildId: string): Promise<number> {
  const last = (await manager.maximum(Case, 'number', { guildId })) ?? 0;
  let count = 0;
  for (let first = 1; first <= last; first += erasedAtATime) {
    const values = [guildId, first, first + erasedAtATime - 1];
    const [page] = await manager.query<{ erased: number }[]>(eraseSql, values);
    count += page?.erased ?? 0;
  }
  return count;
}
