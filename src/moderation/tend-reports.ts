import type { Context } from './context';
import { postReportAgain } from './post-report';
import { settleReport } from './settle-report';
import { tellOne } from './tell-outcome';

/** The first pause before a post is tried again, within which whoever took the report posts it. */
const postingSeconds = 60;

/** How long a process may take to look what came of acting on a report. */
const settlingSeconds = 30;

/**
 * Sees to what a crash, a silent Discord or an absent database left of reports: settles those that somebody was
 * acting on, makes the posts that are missing or out of date, and tells the reporters who are yet to be told.
 *
 * @param isStart whether the process has just begun, so that nothing of its own is under way.
 */
export async function tendReports(context: Context, isStart: boolean): Promise<void> {
  await settleLeft(context);
  const { reports, run } = context;
  for (const report of await reports.claimUnpostedReports(isStart ? 0 : postingSeconds, run.shards)) {
    postReportAgain(context, report);
  }
  for (const report of await reports.claimUntold(run.shards)) await tellOne(context, report);
}

async function settleLeft(context: Context): Promise<void> {
  const { reports, run } = context;
  const abandoned = (await reports.actingHolders()).filter((holder) => run.isAbandoned(holder));
  const lease = { holder: run.holder, seconds: settlingSeconds };
  for (const report of await reports.claimLeftActing(lease, abandoned, run.shards)) {
    await settleReport(context, report, await reports.caseOfReport(report.guildId, report.id));
  }
}
