/** What is said in the forms of moderators and of what came of them, and how durations are offered. */
export const formSentences = {
  form: {
    reason: 'Reason',
    reasonOptional: 'Reason, if you wish',
    reasonHint: 'Shown in the case, in the audit log and to the person',
    duration: 'How long',
    durationHint: 'For example 90s, 10m, 1h30m, 7d, 2w or 1mo',
    durationHintOptional: 'For example 10m, 7d or 2w; empty for no end',
    deleteMessages: 'How much of what they wrote is deleted',
    written: 'What you wrote as the reason: {{reason}}',
  },
  message: {
    warnedBefore:
      '{{moderator}} warned its author for it {{age}} (case {{number}}), so no second warning was given.',
    done: 'The message is deleted.',
    refused: 'The message is still there: {{why}}. Delete it yourself, or ask somebody who can.',
    unclear:
      'Discord did not say whether the message is deleted; look for it, and delete it yourself if it is still there.',
  },
  duration: {
    one: {
      s: '1 second',
      m: '1 minute',
      h: '1 hour',
      d: '1 day',
      w: '1 week',
      mo: '1 month',
    },
    many: {
      s: '{{number}} seconds',
      m: '{{number}} minutes',
      h: '{{number}} hours',
      d: '{{number}} days',
      w: '{{number}} weeks',
      mo: '{{number}} months',
    },
  },
} as const;
