/** What is said of undoing, of what is recorded of a person, and of what is to be confirmed. */
export const undoSentences = {
  undo: {
    label: 'Undo',
    reason: 'Case {{number}} was undone',
    lifted: 'Case {{number}} is undone.',
    marked: 'Case {{number}} is undone: the {{type}} of {{user}} counts as taken back.',
  },
  record: {
    title: 'Record',
    person: '{{user}} · account made {{made}} · joined {{joined}}',
    noMember: 'not a member',
    none: 'No cases.',
    line: '**{{number}}** · {{type}} · {{state}} · {{age}}',
  },
  question: {
    confirm: '{{type}} of {{user}}? Nothing is done until you confirm it, within 15 minutes.',
    yes: 'Confirm',
    no: 'Cancel',
    dropped: 'Nothing was done.',
    change:
      '“Change it” puts what you asked for in its place, as a case of its own; it can be pressed for 15 minutes.',
    changeIt: 'Change it',
  },
} as const;
