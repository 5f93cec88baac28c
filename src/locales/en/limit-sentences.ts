/** What is said of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'What a moderator does within an hour without another’s approval',
    kind: { bans: 'bans', kicks: 'kicks', massbans: 'massbans' },
    one: '{{kind}}: {{most}}',
    none: 'No limit.',
    title: 'Beyond the limit of a moderator',
    reached: '{{moderator}} has done as much within an hour as one moderator may alone ({{limit}}).',
    wants: 'Asked for now: {{what}}',
    action: '{{type}} of {{user}}',
    massban: 'massban of {{count}}: {{people}}',
    approve: 'Approve',
    refuse: 'Refuse',
    askedBy: 'Asked for by {{moderator}}.',
    evidence: 'With evidence: {{name}}',
    untold: 'They are not to be told.',
    states: {
      approved: 'Approved by {{by}}: case {{number}}.',
      refused: 'Refused by {{by}}. Nothing was done.',
      late: 'Nobody answered within a day. Nothing was done.',
      lost: 'Nothing was done.',
      erased: 'What was asked for is erased.',
    },
    hindered: 'It was not done, and waits on. To {{moderator}} Bailiff would say: {{cause}}',
    approvedBy: 'Approved by',
    ownerTitle: 'Limits of moderators in {{guild}}',
    ownerReached:
      '{{moderator}} has reached a limit ({{limit}} within an hour). What they ask for beyond it is not done unless another moderator approves it in the log channel.',
    ownerChanged: '{{by}} has changed the limits. They are now:',
  },
} as const;
