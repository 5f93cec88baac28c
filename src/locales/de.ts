import { actionSentences } from './de/action-sentences';
import { appealSentences } from './de/appeal-sentences';
import { batchSentences } from './de/batch-sentences';
import { caseSentences } from './de/case-sentences';
import { channelSentences } from './de/channel-sentences';
import { commandSentences } from './de/command-sentences';
import { doctorSentences } from './de/doctor-sentences';
import { escalationSentences } from './de/escalation-sentences';
import { formSentences } from './de/form-sentences';
import { limitSentences } from './de/limit-sentences';
import { permissionNames } from './de/permission-names';
import { purgeSentences } from './de/purge-sentences';
import { refusalSentences } from './de/refusal-sentences';
import { reportSentences } from './de/report-sentences';
import { settingsSentences } from './de/settings-sentences';
import { statsSentences } from './de/stats-sentences';
import { transferSentences } from './de/transfer-sentences';
import { undoSentences } from './de/undo-sentences';
import type { en } from './en';
import type { Translation } from './translation';

/** Every sentence people read, in German. */
export const de = {
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
