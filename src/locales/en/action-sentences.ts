/** What is said of actions: to the moderator, to the person, and of endings that are refused. */
export const actionSentences = {
  action: {
    applied: '{{user}} is {{did}}. Case {{number}}.',
    appliedUntil: '{{user}} is {{did}}, until {{until}}. Case {{number}}.',
    replaced: 'This replaces case {{number}}.',
    failed: 'Nothing was done to {{user}}: {{why}}. Case {{number}} says so.',
    pending:
      'It is not known yet whether {{user}} is {{did}}. Case {{number}} is recorded and will say so within a few minutes; look there before doing it again.',
    kept: 'These roles could not be taken: {{roles}}. What they allow stays allowed.',
    lost: 'These roles could not be given back: {{roles}}.',
    notTold: 'They could not be told.',
    evidenceKept: 'The evidence is kept with the case; `/case view` shows it.',
    evidenceLost:
      'The evidence could not be kept: either it is larger than `/settings limits` allows, or Discord did not hand it out. Note in the reason what it showed.',
  },
  notice: {
    title: 'You were {{did}} in {{guild}}',
    until: 'Until',
    footer: 'Case {{number}} of {{guild}}',
    undone: 'Case {{number}} of {{guild}} was undone ({{type}})',
    undoneMeans: 'What you were told of it no longer counts.',
  },
  overdue: {
    refused:
      'The {{type}} of {{user}} (case {{number}}) was to end {{due}}, and could not be ended ({{why}}). It is tried again and again, with growing pauses of up to an hour.',
    refusedAgain: 'It could not be ended ({{why}}). Case {{number}} stays due, and is tried again.',
    unclear:
      'Discord did not say what came of it. Case {{number}} stays due, and is tried again within minutes.',
    over: 'The {{type}} of {{user}} (case {{number}}) is over.',
    tryNow: 'Try now',
  },
} as const;
