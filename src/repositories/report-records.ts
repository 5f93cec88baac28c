import type { EntityManager } from 'typeorm';
import type { Report } from '../entities/report';
import { changeReport, queryReport } from './report-rows';

/** What somebody reports. */
export type NewReport = Pick<
  Report,
  | 'guildId'
  | 'reporterId'
  | 'reporterName'
  | 'userId'
  | 'userName'
  | 'reason'
  | 'messageChannelId'
  | 'messageId'
  | 'messageText'
  | 'evidenceName'
>;

/** How often somebody may report, and how often the same person. */
export interface ReportLimit {
  readonly seconds: number;
  readonly most: number;
  readonly mostOfOne: number;
}

/** What came of recording a report: the report, or why there is none. `until` is when it can be tried again. */
export type Inserted =
  | { readonly report: Report }
  | { readonly tooOften: 'any' | 'same'; readonly until: Date }
  | { readonly channel: null };

/** The file kept with a report. */
type KeptFile = { readonly sizeBytes: number; readonly sha256: string };

/** Reports of one person in one guild are recorded one after another. */
const turnSql = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

const recentSql = `
select g.report_channel_id is not null as "isSet",
  count(r.id)::int as count,
  count(r.id) filter (where r.user_id = $3)::int as "sameCount",
  min(r.created_at) + $4::float8 * interval '1 s' as until,
  min(r.created_at) filter (where r.user_id = $3) + $4::float8 * interval '1 s' as "sameUntil"
from guilds g left join reports r on r.guild_id = g.id and r.reporter_id = $2
  and r.created_at > clock_timestamp() - $4::float8 * interval '1 s'
where g.id = $1 group by g.id`;

const insertSql = `
with r as (
  insert into reports (guild_id, reporter_id, reporter_name, user_id, user_name, reason,
    message_channel_id, message_id, message_text, evidence_name, post_channel_id)
  select g.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, g.report_channel_id from guilds g where g.id = $1
  returning *
)
select {report} from r`;

interface Recent {
  readonly isSet: boolean;
  readonly count: number;
  readonly sameCount: number;
  readonly until: Date;
  readonly sameUntil: Date;
}

/** An erasure that is under way holds the report: it is waited for, before a look at what was erased. */
const waitSql = 'select from reports where guild_id = $1 and id = $2 for update';

const keepSql = changeReport(
  'evidence_size_bytes = $3::integer, evidence_sha256 = $4, revision = t.revision + 1',
  `not exists (select from erasures e where e.guild_id = t.guild_id
    and e.user_id in (t.user_id, t.reporter_id) and e.erased_at >= t.created_at)`,
);

/** Recording what is reported, and reading it. */
export function reportRecords(manager: EntityManager) {
  return {
    /** Records a report for the channel that is set, within what one person may report. */
    insertReport: (report: NewReport, limit: ReportLimit): Promise<Inserted> =>
      manager.transaction((within) => insertReport(within, report, limit)),

    findReport: (guildId: string, id: string): Promise<Report | null> =>
      queryReport(manager, 'select {report} from reports r where r.guild_id = $1 and r.id = $2', [
        guildId,
        id,
      ]),

    /**
     * Says which file was kept with a report.
     *
     * @returns null where the report, or somebody it names, was erased meanwhile.
     */
    setEvidence: (guildId: string, id: string, { sizeBytes, sha256 }: KeptFile): Promise<Report | null> =>
      manager.transaction(async (within) => {
        await within.query(waitSql, [guildId, id]);
        return queryReport(within, keepSql, [guildId, id, sizeBytes, sha256]);
      }),
  };
}

async function insertReport(
  within: EntityManager,
  report: NewReport,
  { seconds, most, mostOfOne }: ReportLimit,
): Promise<Inserted> {
  const { guildId, reporterId, userId } = report;
  await within.query(turnSql, [`report:${guildId}:${reporterId}`]);
  const [recent] = await within.query<Recent[]>(recentSql, [guildId, reporterId, userId, seconds]);
  if (!recent?.isSet) return { channel: null };
  if (recent.sameCount >= mostOfOne) return { tooOften: 'same', until: recent.sameUntil };
  if (recent.count >= most) return { tooOften: 'any', until: recent.until };
  const inserted = await queryReport(within, insertSql, [
    guildId,
    reporterId,
    report.reporterName,
    userId,
    report.userName,
    report.reason,
    report.messageChannelId,
    report.messageId,
    report.messageText,
    report.evidenceName,
  ]);
  if (!inserted) throw new Error('Recording a report gave no row.');
  return { report: inserted };
}
