import type { Report } from '../entities/report';
import type { Context } from './context';
import { postReport } from './post-report';
import { done, type Refusal, type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';
import { tellOutcome } from './tell-outcome';

type Reach = Pick<Context, 'reports' | 'discord' | 'log' | 'aside'>;

/** Says that a moderator handles a report. Of two at once, one does, and the other is told who. */
export async function claimReport(
  context: Reach,
  key: ReportKey,
  moderatorId: string,
): Promise<Result<Report>> {
  const claimed = await context.reports.claimReport(key.guildId, key.id, moderatorId);
  if (!claimed) return refuse(await whyNot(context, key, moderatorId));
  postReport(context, claimed);
  return done(claimed);
}

/** Takes a report over from the moderator who was named as handling it; its post says so. */
export async function takeOverReport(
  context: Reach,
  key: ReportKey,
  moderatorId: string,
  fromId: string,
): Promise<Result<Report>> {
  const taken = await context.reports.takeOverReport(key.guildId, key.id, moderatorId, fromId);
  if (!taken) return refuse(await whyNot(context, key, moderatorId));
  postReport(context, taken);
  return done(taken);
}

/** Decides that nothing is to be done about a report. */
export async function dismissReport(
  context: Reach,
  key: ReportKey,
  moderatorId: string,
): Promise<Result<Report>> {
  const dismissed = await context.reports.dismissReport(key.guildId, key.id, moderatorId);
  if (!dismissed) return refuse(await whyNot(context, key, moderatorId));
  postReport(context, dismissed);
  tellOutcome(context, dismissed);
  return done(dismissed);
}

/** What stands against a moderator's deciding about a report. */
export async function whyNot(
  { reports }: Pick<Context, 'reports'>,
  { guildId, id }: ReportKey,
  moderatorId: string,
): Promise<Refusal> {
  const report = await reports.findReport(guildId, id);
  return (report && objection(report, moderatorId)) ?? { code: 'no_such_report' };
}

/** Whether a moderator may decide about a report as it stands; null where nothing is against it. */
export function objection(report: Report, moderatorId: string): Refusal | null {
  const { state, userId, claimedById, decidedById } = report;
  const byId = decidedById ?? moderatorId;
  if (state === 'acting') return { code: 'report_under_way', userId: byId };
  if (state !== 'open')
    return { code: state === 'acted' ? 'report_acted' : 'report_dismissed', userId: byId };
  if (userId === moderatorId) return { code: 'report_about_you' };
  if (claimedById && claimedById !== moderatorId) return { code: 'report_claimed', userId: claimedById };
  return null;
}
