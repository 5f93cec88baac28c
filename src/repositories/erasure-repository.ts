import type { EntityManager } from 'typeorm';
import type { Erasure } from '../entities/erasure';
import { caseRecords } from './case-records';
import { blankAppeals, dropAppeals } from './erase-appeals';
import { blankReports, dropReports } from './erase-reports';
import { erasureCounts } from './erasure-counts';
import { erasureRemains } from './erasure-remains';
import { guildRepository } from './guild-repository';
import { holdsSlot } from './live';
import { isAuthor } from './purge-authors';

/** What was erased, and how much of it lies outside of the database and is still to follow. */
export interface Erased extends Pick<Erasure, 'caseCount'> {
  /** The reports that were blanked or erased. */
  readonly reportCount: number;
  readonly fileCount: number;
  readonly postCount: number;
}

/** Nothing was erased, because this case is under way. */
export interface ErasurePending {
  readonly pendingNumber: number;
}

/** Nothing was erased, because more sanctions would no longer end than whoever confirmed it knew of. */
export interface ErasureUnseen {
  readonly unseenEndings: true;
}

/** The texts of the cases about the person; of those they made about others, only their name. */
const blankCasesSql = `
with blanked as (
  update cases c set
    user_name = case when c.user_id <> $2 then c.user_name end,
    reason = case when c.user_id <> $2 then c.reason end,
    delete_reason = case when c.user_id <> $2 then c.delete_reason end,
    moderator_name = case when c.moderator_id is distinct from $2 then c.moderator_name end
  where c.guild_id = $1 and (c.user_id = $2 or c.moderator_id = $2)
  returning c.number, c.user_id = $2 as about, c.log_channel_id is not null as posted
)
select coalesce(array_agg(number) filter (where about), '{}') as numbers,
  coalesce(array_agg(number order by number desc) filter (where posted), '{}') as posts
from blanked`;

/** Cases of messages that were deleted, about others, of which one was theirs: what it said is in the file kept with it. */
const authoredSql = `
select c.number, c.log_channel_id is not null as posted from cases c
where c.guild_id = $1 and c.type = 'purge' and c.user_id <> $2::bigint and ${isAuthor('c', '$2::bigint')}
order by c.number desc for update`;

/** What a change of a time or a state says is no text of anybody's. */
const blankEditsSql = `
with e as (
  select id, case_number = any ($3::int[]) as about, field not in ('expires_at', 'status', 'deleted', 'appeal') as is_text
  from case_edits where guild_id = $1 and (editor_id = $2 or case_number = any ($3::int[]))
)
update case_edits t set
  editor_name = case when t.editor_id <> $2 then t.editor_name end,
  comment = case when not e.about then t.comment end,
  old_value = case when not (e.about and e.is_text) then t.old_value end,
  new_value = case when not (e.about and e.is_text) then t.new_value end
from e where t.id = e.id`;

const dropEvidenceSql = `
delete from case_evidence where guild_id = $1 and ($2::int[] is null or case_number = any ($2::int[]))
returning sha256`;

/** Once everything is erased, the log says no more of it. */
const dropSummariesSql = 'delete from import_summaries where guild_id = $1';

/** What waits for an answer, of files and of actions, may speak of anybody, and can be asked for again. */
const dropWaitingSql = `
with questions as (delete from action_questions where guild_id = $1)
delete from case_imports where guild_id = $1`;

/**
 * What waited for an approval, or had it, too: what its post says of it goes later. It comes first, as whoever approves
 * locks it before cases and the guild.
 */
const blankApprovalsSql = `
update approvals a set state = 'erased', request = '{}', decided_by_id = null, case_number = null,
  post_due = a.post_message_id is not null, post_tried_at = a.asked_at
where a.guild_id = $1`;

/**
 * Who was to be banned with others is forgotten with the question. What is posted of a batch that they, or their cases,
 * belong to is to be brought up to date.
 */
const blankBatchesSql = [
  `delete from ban_batches where guild_id = $1 and number is null
     and (asked_by_id = $2 or $2::bigint = any (user_ids))`,
  `update ban_batches b set posted_as = null where b.guild_id = $1 and (b.asked_by_id = $2
     or exists (select from cases c where c.guild_id = $1 and c.batch = b.number and c.user_id = $2))`,
];

const recordSql = `
insert into erasures (guild_id, what, user_id, erased_by_id, case_count, files, posts)
values ($1, $2, $3, $4, $5, array(select distinct unnest($6::text[])), $7)`;

/** The cases in force before the guild, as whoever takes one over does, so that neither waits for the other for ever. */
const lockSql = [
  'insert into guilds (id) values ($1) on conflict do nothing',
  `select from cases c where c.guild_id = $1 and ${holdsSlot('c')} order by c.number for update`,
  'select from guilds where id = $1 for update',
];

/** What is in force in channels stays until it is over, without the reason: nobody could give them back without it. */
const channelSql = [
  `delete from channel_changes where guild_id = $1 and status in ('over', 'failed')`,
  'update channel_changes set reason = null where guild_id = $1',
];

type NewErasure = Pick<
  Erasure,
  'guildId' | 'what' | 'userId' | 'erasedById' | 'caseCount' | 'files' | 'posts'
>;

/** What owners have erased. Each erasure is one transaction: all of it happens, its own record too, or nothing. */
export type ErasureRepository = ReturnType<typeof erasureRepository>;

/** The erasures as seen through this manager. */
export function erasureRepository(manager: EntityManager) {
  return {
    ...erasureCounts(manager),
    ...erasureRemains(manager),

    /**
     * Blanks what is recorded of a person: the texts and the evidence of the cases about them and of the reports
     * about and by them, and their name wherever it stands. Numbers, ids, times and states stay, and so does what is in force.
     */
    erasePerson: (guildId: string, userId: string, erasedById: string): Promise<Erased> =>
      manager.transaction((within) => erasePerson(within, guildId, userId, erasedById)),

    /**
     * Erases every case, edit, report and record of evidence of a guild, and takes its settings back to their beginning.
     * The counter stays, so that no number is used again.
     *
     * @param seenEndings how many sanctions that would no longer end by themselves are known to whoever confirmed it.
     */
    eraseGuild: (
      guildId: string,
      erasedById: string,
      seenEndings: number,
    ): Promise<Erased | ErasurePending | ErasureUnseen> =>
      manager.transaction((within) => eraseGuild(within, guildId, erasedById, seenEndings)),
  };
}

/** The cases early: whoever is changing one of them is waited for, and what they wrote is blanked as well. */
async function erasePerson(
  within: EntityManager,
  guildId: string,
  userId: string,
  erasedById: string,
): Promise<Erased> {
  await within.query(blankApprovalsSql, [guildId]);
  const [blanked] = await within.query<{ numbers: number[]; posts: number[] }[]>(blankCasesSql, [
    guildId,
    userId,
  ]);
  const { numbers = [], posts = [] } = blanked ?? {};
  await within.query(blankEditsSql, [guildId, userId, numbers]);
  await within.query(dropWaitingSql, [guildId]);
  for (const sql of blankBatchesSql) await within.query(sql, [guildId, userId]);
  await blankAppeals(within, guildId, userId);
  const reports = await blankReports(within, guildId, userId);
  const authored = await within.query<{ number: number; posted: boolean }[]>(authoredSql, [guildId, userId]);
  const withFiles = [...numbers, ...authored.map(({ number }) => number)];
  const files = [...(await dropEvidence(within, guildId, withFiles)), ...reports.files];
  const ofAuthored = authored.flatMap(({ number, posted }) => (posted ? [number] : []));
  const about = { guildId, what: 'person', userId, erasedById } as const;
  const allPosts = [...new Set([...posts, ...ofAuthored])];
  return record(within, { ...about, caseCount: numbers.length, files, posts: allPosts }, reports.count);
}

async function eraseGuild(
  within: EntityManager,
  guildId: string,
  erasedById: string,
  seenEndings: number,
): Promise<Erased | ErasurePending | ErasureUnseen> {
  await within.query(blankApprovalsSql, [guildId]);
  for (const sql of lockSql) await within.query(sql, [guildId]);
  const { pendingNumber, endings } = await erasureCounts(within).countOfGuild(guildId);
  if (pendingNumber !== null) return { pendingNumber };
  if (endings > seenEndings) return { unseenEndings: true };
  await within.query(dropWaitingSql, [guildId]);
  await within.query(dropSummariesSql, [guildId]);
  const reports = await dropReports(within, guildId);
  const files = [...(await dropEvidence(within, guildId, null)), ...reports.files];
  await dropAppeals(within, guildId);
  const caseCount = await caseRecords(within).bulkDeleteCasesByGuildId(guildId);
  await within.query('delete from ban_batches where guild_id = $1', [guildId]);
  for (const sql of channelSql) await within.query(sql, [guildId]);
  await guildRepository(within).resetSettings(guildId);
  const about = { guildId, what: 'guild', userId: null, erasedById } as const;
  return record(within, { ...about, caseCount, files, posts: [] }, reports.count);
}

/** Forgets the evidence of these cases, or of all; the hashes of the files. */
async function dropEvidence(
  within: EntityManager,
  guildId: string,
  numbers: readonly number[] | null,
): Promise<string[]> {
  const [rows] = await within.query<[{ sha256: string }[]]>(dropEvidenceSql, [guildId, numbers]);
  return rows.map(({ sha256 }) => sha256);
}

async function record(within: EntityManager, erasure: NewErasure, reportCount: number): Promise<Erased> {
  const { guildId, what, userId, erasedById, caseCount, files, posts } = erasure;
  await within.query(recordSql, [guildId, what, userId, erasedById, caseCount, files, posts]);
  return { caseCount, reportCount, fileCount: files.length, postCount: posts.length };
}
