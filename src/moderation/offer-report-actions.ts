import type { ActionType } from '../entities/case-type';
import type { Report } from '../entities/report';
import type { Action } from './action';
import { actions } from './actions';
import { admitToReport, barOf } from './admit-to-report';
import type { Context } from './context';
import { objection } from './decide-report';
import { done, type Result, refuse } from './refusal';
import type { ReportKey } from './report-key';

/** What a moderator may do about a report. */
export interface ReportOffer {
  readonly report: Report;
  readonly types: readonly ActionType[];
}

/** An action about a report, ready to be filled in. */
export interface PreparedAction {
  readonly report: Report;
  readonly type: ActionType;
  readonly duration: Action['duration'];
}

/** The actions of the table that this moderator may take on whom a report is about; those that lift are none. */
export async function offerReportActions(
  context: Pick<Context, 'reports' | 'discord'>,
  key: ReportKey,
  moderatorId: string,
): Promise<Result<ReportOffer>> {
  const admitted = await admitToReport(context, key, moderatorId);
  if (!admitted.ok) return admitted;
  const { report, standing } = admitted.value;
  const looked = punishing().map((type) => ({ type, barred: barOf(actions[type], standing) }));
  const types = looked.filter(({ barred }) => !barred).map(({ type }) => type);
  const [first] = looked;
  return types.length === 0 && first?.barred ? refuse(first.barred) : done({ report, types });
}

/** An action that was chosen, with the report whose reason it begins with. */
export async function prepareReportAction(
  { reports }: Pick<Context, 'reports'>,
  { guildId, id }: ReportKey,
  chosen: string,
  moderatorId: string,
): Promise<Result<PreparedAction>> {
  const type = asPunishing(chosen);
  if (!type) return refuse({ code: 'bad_choice', text: chosen });
  const report = await reports.findReport(guildId, id);
  if (!report) return refuse({ code: 'no_such_report' });
  const against = objection(report, moderatorId);
  return against ? refuse(against) : done({ report, type, duration: actions[type].duration });
}

/** The action of this name; null where there is none, or it lifts what another did. */
export function asPunishing(name: string): ActionType | null {
  return punishing().find((type) => type === name) ?? null;
}

function punishing(): ActionType[] {
  const types = Object.keys(actions) as ActionType[];
  return types.filter((type) => actions[type].takesOver.ending !== 'lifted');
}
