import type { Report } from '../entities/report';
import type { Action } from './action';
import type { Context } from './context';
import { objection } from './decide-report';
import { gate } from './gate';
import { done, type Refusal, type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';
import type { Standing } from './standing';

/** A report, and who stands where towards whom it is about. */
export interface Admitted {
  readonly report: Report;
  readonly standing: Standing;
}

/** Lets a moderator pass to a report that they may decide about as it stands. */
export async function admitToReport(
  { reports, discord }: Pick<Context, 'reports' | 'discord'>,
  { guildId, id }: ReportKey,
  moderatorId: string,
): Promise<Result<Admitted>> {
  const report = await reports.findReport(guildId, id);
  if (!report) return refuse({ code: 'no_such_report' });
  const against = objection(report, moderatorId);
  if (against) return refuse(against);
  const { userId } = report;
  const query = { guildId, moderatorId, userId, lookUpMember: true, mayBeUnknown: true };
  const standing = await discord.standing(query);
  return standing.ok ? done({ report, standing: standing.value }) : standing;
}

/** What stands against an action on whom a report is about; null where nothing does. */
export function barOf({ demands, member }: Action, standing: Standing): Refusal | null {
  const { target } = standing;
  const isAway = member === 'required' && !target.member;
  return gate(demands, standing) ?? (isAway ? { code: 'not_a_member', userId: target.id } : null);
}
