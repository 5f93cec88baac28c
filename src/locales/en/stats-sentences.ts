/** What is said of how many cases there are. */
export const statsSentences = {
  stats: {
    title: 'Cases',
    titleSince: 'Cases since {{since}}',
    chart: 'Cases by type',
    about: 'About {{user}}.',
    none: 'There are no such cases.',
    total: 'Cases: **{{count}}**. Undone since, lifted or deleted: {{undone}} of {{all}} ({{percent}} %).',
    byType: 'By type',
    byModerator: 'By moderator',
    line: '{{what}}: {{count}}',
    moreModerators: 'Moderators left out here: {{count}}.',
    noPicture: 'The chart could not be drawn; the counts are complete without it.',
  },
} as const;
