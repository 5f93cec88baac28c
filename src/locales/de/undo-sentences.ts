import type { undoSentences as english } from '../en/undo-sentences';
import type { Translation } from '../translation';

/** What is said in German of undoing, of what is recorded of a person, and of what is to be confirmed. */
export const undoSentences = {
  undo: {
    label: 'Rückgängig machen',
    reason: 'Fall {{number}} wurde rückgängig gemacht',
    lifted: 'Fall {{number}} ist rückgängig gemacht.',
    marked: 'Fall {{number}} ist rückgängig gemacht und zählt als zurückgenommen ({{type}}, {{user}}).',
  },
  record: {
    title: 'Akte',
    person: '{{user}} · Konto erstellt {{made}} · beigetreten {{joined}}',
    noMember: 'kein Mitglied',
    none: 'Keine Fälle.',
    line: '**{{number}}** · {{type}} · {{state}} · {{age}}',
  },
  question: {
    confirm: '{{type}}: {{user}}? Es geschieht nichts, bevor du es innerhalb von 15 Minuten bestätigst.',
    yes: 'Bestätigen',
    no: 'Abbrechen',
    dropped: 'Es wurde nichts getan.',
    change: '„Ändern“ setzt an seine Stelle, was du wolltest, als eigenen Fall; der Knopf gilt 15 Minuten.',
    changeIt: 'Ändern',
  },
} as const satisfies Translation<typeof english>;
