/** What is said of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'What a moderator does within an hour without another’s approval',
    kind: { bans: 'bans', kicks: 'kicks', massbans: 'massbans' },
    one: '{{kind}}: {{most}}',
    none: 'No limit.',
    title: 'Waits for approval',
    reached: '{{moderator}} has done as much within an hour as one moderator may alone ({{limit}}).',
    wants: 'Asked for now: {{what}}',
    action: '{{type}} of {{user}}',
    massban: 'massban of {{count}}: {{people}}',
    approve: 'Approve',
    refuse: 'Refuse',
    approved: 'Approved by {{by}}. Cases: {{count}}, the first is number {{number}}.',
    refused: 'Refused by {{by}}. Nothing was done.',
    hindered: 'It was not done, and waits on. What {{moderator}} is told: {{cause}}',
    approvedBy: 'Approved by',
    ownerTitle: 'Limits of moderators in {{guild}}',
    ownerReached:
      '{{moderator}} has reached a limit ({{limit}} within an hour). What they ask for beyond it is not done until another moderator approves it in the log channel.',
    ownerChanged: '{{by}} has changed the limits. They are now:',
  },
} as const;
