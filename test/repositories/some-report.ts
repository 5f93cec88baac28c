import type { Report } from '../../src/entities/report';
import type { NewReport, ReportLimit } from '../../src/repositories/report-records';
import { type ReportRepository, reportRepository } from '../../src/repositories/report-repository';
import { type Repositories, snowflake } from './use-repositories';

export const limit: ReportLimit = { seconds: 600, most: 3, mostOfOne: 1 };

type Known = Partial<Pick<NewReport, 'guildId' | 'reporterId' | 'userId'>>;

/** What somebody reports about somebody else, in a guild of its own unless told otherwise. */
export function newReport({
  guildId = snowflake(),
  reporterId = snowflake(),
  userId = snowflake(),
}: Known = {}): NewReport {
  const message = { messageChannelId: snowflake(), messageId: snowflake(), messageText: 'the words of ann' };
  const people = { reporterId, reporterName: 'rita', userId, userName: 'ann' };
  return { guildId, ...people, ...message, reason: 'ann said things', evidenceName: 'proof of ann.png' };
}

/** The reports as the repositories of a test file see them. */
export const reportsOf = ({ manager }: Repositories): ReportRepository => reportRepository(manager);

/** Records a report, in a guild that takes reports. */
export async function filed(repositories: Repositories, given: Known = {}): Promise<Report> {
  const wanted = newReport(given);
  await repositories.guilds.changeSettings(wanted.guildId, { reportChannelId: '5' });
  const inserted = await reportsOf(repositories).insertReport(wanted, limit);
  if (!('report' in inserted)) throw new Error(`not inserted: ${JSON.stringify(inserted)}`);
  return inserted.report;
}

/** A report with everything in it that an erasure takes. */
export async function aReport(
  repositories: Repositories,
  given: Known = {},
  sha256 = 'ab'.repeat(32),
): Promise<Report> {
  const { guildId, id } = await filed(repositories, given);
  const kept = await reportsOf(repositories).setEvidence(guildId, id, { sizeBytes: 1, sha256 });
  if (!kept) throw new Error('The file was not recorded.');
  return kept;
}
