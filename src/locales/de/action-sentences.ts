import type { actionSentences as english } from '../en/action-sentences';
import type { Translation } from '../translation';

/** What is said of actions in German: to the moderator, to the person, and of endings that are refused. */
export const actionSentences = {
  action: {
    applied: '{{user}} wurde {{did}}. Fall {{number}}.',
    appliedUntil: '{{user}} wurde {{did}}, bis {{until}}. Fall {{number}}.',
    replaced: 'Das ersetzt Fall {{number}}.',
    failed: 'Bei {{user}} ist nichts geschehen: {{why}}. So steht es auch in Fall {{number}}.',
    pending:
      'Noch ist nicht bekannt, ob {{user}} {{did}} wurde. Fall {{number}} ist angelegt und sagt es in wenigen Minuten; sieh dort nach, bevor du es noch einmal versuchst.',
    kept: 'Diese Rollen ließen sich nicht nehmen: {{roles}}. Was sie erlauben, bleibt erlaubt.',
    lost: 'Diese Rollen ließen sich nicht zurückgeben: {{roles}}.',
    notTold: 'Die Person konnte nicht benachrichtigt werden.',
    evidenceKept: 'Der Beweis wird beim Fall aufbewahrt; `/case view` zeigt ihn.',
    evidenceLost:
      'Der Beweis konnte nicht aufbewahrt werden: Entweder ist er größer, als `/settings limits` erlaubt, oder Discord hat ihn nicht herausgegeben. Halte im Grund fest, was er gezeigt hat.',
  },
  notice: {
    title: 'Du wurdest auf {{guild}} {{did}}',
    until: 'Bis',
    footer: 'Fall {{number}} auf {{guild}}',
    undone: 'Fall {{number}} auf {{guild}} wurde rückgängig gemacht ({{type}})',
    undoneMeans: 'Was dir dazu mitgeteilt wurde, gilt nicht mehr.',
  },
  overdue: {
    refused:
      'Fall {{number}} ({{type}}, {{user}}) hätte {{due}} enden sollen und ließ sich nicht beenden ({{why}}). Es wird immer wieder versucht, mit wachsenden Pausen von bis zu einer Stunde.',
    refusedAgain:
      'Das ließ sich nicht beenden ({{why}}). Fall {{number}} bleibt fällig und wird wieder versucht.',
    unclear:
      'Discord hat nicht gesagt, was daraus geworden ist. Fall {{number}} bleibt fällig und wird in wenigen Minuten wieder versucht.',
    over: 'Fall {{number}} ({{type}}, {{user}}) ist zu Ende.',
    tryNow: 'Jetzt versuchen',
  },
} as const satisfies Translation<typeof english>;
