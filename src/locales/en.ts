import { actionSentences } from './en/action-sentences';
import { appealSentences } from './en/appeal-sentences';
import { batchSentences } from './en/batch-sentences';
import { caseSentences } from './en/case-sentences';
import { channelSentences } from './en/channel-sentences';
import { commandSentences } from './en/command-sentences';
import { doctorSentences } from './en/doctor-sentences';
import { escalationSentences } from './en/escalation-sentences';
import { formSentences } from './en/form-sentences';
import { limitSentences } from './en/limit-sentences';
import { permissionNames } from './en/permission-names';
import { purgeSentences } from './en/purge-sentences';
import { refusalSentences } from './en/refusal-sentences';
import { reportSentences } from './en/report-sentences';
import { settingsSentences } from './en/settings-sentences';
import { statsSentences } from './en/stats-sentences';
import { transferSentences } from './en/transfer-sentences';
import { undoSentences } from './en/undo-sentences';

/** Every sentence people read, in English. `{{…}}` is filled in; a list of roles or channels arrives joined. */
export const en = {
  ...caseSentences,
  ...actionSentences,
  ...settingsSentences,
  ...doctorSentences,
  ...statsSentences,
  ...transferSentences,
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
} as const;
