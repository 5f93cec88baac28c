import type { en } from './en';
import { actionSentences } from './es/action-sentences';
import { appealSentences } from './es/appeal-sentences';
import { batchSentences } from './es/batch-sentences';
import { caseSentences } from './es/case-sentences';
import { channelSentences } from './es/channel-sentences';
import { commandSentences } from './es/command-sentences';
import { doctorSentences } from './es/doctor-sentences';
import { escalationSentences } from './es/escalation-sentences';
import { formSentences } from './es/form-sentences';
import { limitSentences } from './es/limit-sentences';
import { permissionNames } from './es/permission-names';
import { purgeSentences } from './es/purge-sentences';
import { refusalSentences } from './es/refusal-sentences';
import { reportSentences } from './es/report-sentences';
import { settingsSentences } from './es/settings-sentences';
import { statsSentences } from './es/stats-sentences';
import { transferSentences } from './es/transfer-sentences';
import { undoSentences } from './es/undo-sentences';
import type { Translation } from './translation';

/** Every sentence people read, in Spanish, as it is understood in Spain and in Latin America. */
export const es = {
  ...caseSentences,
  ...actionSentences,
  ...settingsSentences,
  ...doctorSentences,
  ...statsSentences,
  ...channelSentences,
  ...batchSentences,
  ...refusalSentences,
  ...commandSentences,
  ...permissionNames,
  ...formSentences,
  ...reportSentences,
  ...purgeSentences,
  ...undoSentences,
  ...limitSentences,
  ...escalationSentences,
  ...appealSentences,
  ...transferSentences,
} as const satisfies Translation<typeof en>;
