import { actOnReport } from './act-on-report';
import { actOrAsk, answerQuestion, forgetQuestions } from './ask-action';
import { answerMassban, forgetMassbans } from './batch/answer-massban';
import { askMassban } from './batch/ask-massban';
import { undoBatch } from './batch/undo-batch';
import {
  setConfirm,
  setJail,
  setLogChannel,
  setNotify,
  setReportChannel,
  viewSettings,
} from './change-settings';
import { endChannelChanges } from './channels/end-channel-changes';
import { lockChannel } from './channels/lock-channel';
import { slowChannel } from './channels/slow-channel';
import { unlockChannel } from './channels/unlock-channel';
import type { Context } from './context';
import { countCases } from './count-cases';
import { decideAppeal, prepareDecision } from './decide-appeal';
import { claimReport, dismissReport, takeOverReport } from './decide-report';
import { deleteCase, restoreCase } from './delete-case';
import { drawChart } from './draw-chart';
import { editCase } from './edit-case';
import { askEraseGuild, eraseGuild } from './erase-guild';
import { askErasePerson, erasePerson } from './erase-person';
import { examineGuild } from './examine-guild';
import { exportGuild } from './export-guild';
import { fileAppeal, prepareAppeal } from './file-appeal';
import { finishErasures } from './finish-erasures';
import { forgetEvidence } from './forget-evidence';
import { holdAgain, holdAllJailed, holdJailedMember, holdRejoined } from './hold-jailed-member';
import { liftCase } from './lift-case';
import { liftDueSanctions } from './lift-due-sanctions';
import { decideApproval } from './limits/decide-approval';
import { setLimits } from './limits/set-limits';
import { tendApprovals } from './limits/tend-approvals';
import { listCases, searchCases } from './list-cases';
import { noteEntry } from './note-entry';
import { closeNewChannel, noteJoined, noteLeft, noteReady } from './note-guild';
import { noteUnban } from './note-unban';
import { offerReportActions, prepareReportAction } from './offer-report-actions';
import { openReportEvidence } from './open-report-evidence';
import { prepareAction } from './prepare-action';
import { purgeChannel } from './purge/purge-channel';
import { followAuditLogs, noteSilence } from './read-missed-entries';
import { reportPerson } from './report-person';
import { setAppeals } from './set-appeals';
import { setEscalation } from './set-escalation';
import { settingsFor } from './settings-for';
import { settlePendingCases } from './settle-pending-cases';
import { suggestBans, suggestCases, suggestReasons } from './suggest';
import { suggestDurations } from './suggest-durations';
import { takeAction } from './take-action';
import { followReport } from './tell-outcome';
import { tendAppeals } from './tend-appeals';
import { tendReports } from './tend-reports';
import { answerImport } from './transfer/answer-import';
import { askBanImport } from './transfer/ask-ban-import';
import { askImport } from './transfer/ask-import';
import { exportCases } from './transfer/export-cases';
import { tendImports } from './transfer/post-import';
import { tryEnding } from './try-ending';
import { undoCase } from './undo-case';
import { openCase, viewCase, viewCaseHistory } from './view-case';
import { prepareMessageWarning, warnForMessage } from './warn-for-message';

type Bound<F> = F extends (context: never, ...rest: infer Rest) => infer Return
  ? (...rest: Rest) => Return
  : never;

const useCases = {
  takeAction,
  actOrAsk,
  settingsFor,
  answerQuestion,
  decideApproval,
  tendApprovals,
  forgetQuestions,
  undoCase,
  askMassban,
  answerMassban,
  forgetMassbans,
  undoBatch,
  prepareAction,
  prepareMessageWarning,
  warnForMessage,
  viewCase,
  openCase,
  viewCaseHistory,
  listCases,
  searchCases,
  suggestCases,
  suggestBans,
  suggestReasons,
  suggestDurations,
  noteReady,
  noteJoined,
  noteLeft,
  closeNewChannel,
  editCase,
  deleteCase,
  restoreCase,
  viewSettings,
  setLogChannel,
  setReportChannel,
  setNotify,
  setConfirm,
  setJail,
  setEscalation,
  setAppeals,
  prepareAppeal,
  fileAppeal,
  prepareDecision,
  decideAppeal,
  tendAppeals,
  examineGuild,
  countCases,
  drawChart,
  exportGuild,
  exportCases,
  askImport,
  askBanImport,
  answerImport,
  tendImports,
  askErasePerson,
  erasePerson,
  askEraseGuild,
  eraseGuild,
  finishErasures,
  holdJailedMember,
  holdRejoined,
  holdAllJailed,
  holdAgain,
  noteUnban,
  noteEntry,
  followAuditLogs,
  noteSilence,
  liftCase,
  liftDueSanctions,
  settlePendingCases,
  tryEnding,
  reportPerson,
  claimReport,
  takeOverReport,
  dismissReport,
  offerReportActions,
  prepareReportAction,
  actOnReport,
  openReportEvidence,
  followReport,
  tendReports,
  lockChannel,
  unlockChannel,
  slowChannel,
  endChannelChanges,
  purgeChannel,
  forgetEvidence,
  setLimits,
};

/** Every use case, with its context bound: what pieces reach as `container.moderation`. */
export type Moderation = { readonly [Name in keyof typeof useCases]: Bound<(typeof useCases)[Name]> };

export function createModeration(context: Context): Moderation {
  const bound = Object.entries(useCases).map(([name, useCase]) => [
    name,
    (useCase as (context: Context, ...rest: unknown[]) => unknown).bind(null, context),
  ]);
  return Object.fromEntries(bound) as Moderation;
}
