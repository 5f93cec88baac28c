import { actions } from './actions';
import { admitToReport, barOf } from './admit-to-report';
import type { Context } from './context';
import { whyNot } from './decide-report';
import { leaseSeconds } from './lease';
import { asPunishing } from './offer-report-actions';
import { parseReason } from './parse-reason';
import { type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';
import { settleReport } from './settle-report';
import { type ActionReport, takeAction } from './take-action';

/** What a moderator decided to do about a report, as they wrote it. */
export interface ReportAction {
  readonly type: string;
  /** Empty for the reason of the report. */
  readonly reason: string;
  readonly duration: string | null;
}

/**
 * Acts on whom a report is about, as the moderator who decided so, through the corridor. Of two at once, one acts,
 * and the other is told who. Where nothing came of it, the report is open again, and theirs. What a crash or a
 * failure of the database cuts short is settled later, to what the cases say.
 */
export async function actOnReport(
  context: Context,
  key: ReportKey,
  moderatorId: string,
  chosen: ReportAction,
): Promise<Result<ActionReport>> {
  const type = asPunishing(chosen.type);
  if (!type) return refuse({ code: 'bad_choice', text: chosen.type });
  const reason = parseReason(chosen.reason);
  if (!reason.ok) return reason;
  const admitted = await admitToReport(context, key, moderatorId);
  if (!admitted.ok) return admitted;
  const barred = barOf(actions[type], admitted.value.standing);
  if (barred) return refuse(barred);
  const { holder } = context.run;
  const claim = { moderatorId, type, holder, seconds: leaseSeconds };
  const report = await context.reports.beginActing(key.guildId, key.id, claim);
  if (!report) return refuse(await whyNot(context, key, moderatorId));
  const taken = await takeAction(context, {
    type,
    guildId: key.guildId,
    moderatorId,
    userId: report.userId,
    userName: report.userName,
    reason: reason.value ?? report.reason,
    duration: chosen.duration,
  });
  await settleReport(context, report, taken.ok ? taken.value.record : null);
  return taken;
}
