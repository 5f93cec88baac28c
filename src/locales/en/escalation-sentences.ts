/** What is said of what warnings lead to. */
export const escalationSentences = {
  escalation: {
    title: 'Escalation',
    expiry: 'Warnings count',
    reason: '{{count}} warnings in {{window}} (cases {{numbers}})',
    line: '{{count}} warnings in {{window}}: {{action}}',
    none: 'Warnings lead to nothing by themselves.',
    countsFor: 'for {{window}}',
    countsForever: 'for ever',
    set: 'This is what warnings lead to from now on; warnings count {{counts}}.',
    reached: 'That makes {{reason}}.',
    refused: 'The step that was due, “{{action}}”, was not taken: {{why}}',
    left: 'The step that is due, “{{action}}”, could not be taken yet; it is within minutes, and the case says so.',
    from: 'By itself, led to by the warning of case {{number}}.',
    state: {
      due: '{{reason}}: {{action}}, under way.',
      taken: '{{reason}}: {{action}}, case {{number}}.',
      refused: '{{reason}}: {{action}}, not taken. The moderator was told: {{why}}',
      late: '{{reason}}: {{action}}, not taken: Bailiff came to it only after more than a day.',
    },
  },
} as const;
