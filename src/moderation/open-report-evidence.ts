import type { Report } from '../entities/report';
import type { Context } from './context';
import { done, type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';

/** The file kept with a report; `path` is null when it is not there any more. */
export interface ReportEvidence {
  readonly report: Report;
  readonly name: string;
  readonly path: string | null;
}

/** The file that was attached to a report. */
export async function openReportEvidence(
  { reports, files }: Pick<Context, 'reports' | 'files'>,
  { guildId, id }: ReportKey,
): Promise<Result<ReportEvidence>> {
  const report = await reports.findReport(guildId, id);
  if (!report) return refuse({ code: 'no_such_report' });
  const { evidenceSha256, evidenceName, evidenceRemovedAt } = report;
  const path = evidenceRemovedAt ? null : evidenceSha256 && (await files.find(evidenceSha256));
  return done({ report, name: evidenceName ?? 'file', path });
}
