import type { batchSentences as english } from '../en/batch-sentences';
import type { Translation } from '../translation';

/** What is said of people who are banned many at once. */
export const batchSentences: Translation<typeof english> = {
  batch: {
    title: 'Diese Personen bannen?',
    ask: 'Personen, die gebannt werden: **{{count}}**. Niemand erfährt es per Direktnachricht.',
    askReason: 'Grund: {{reason}}',
    askDeletion: 'Gelöscht von dem, was sie geschrieben haben: {{span}}',
    nobody: 'Es ist niemand übrig, der gebannt werden könnte.',
    junk: 'Das nennt niemanden und wird übergangen: {{text}}.',
    ban: '{{count}} bannen',
    cancel: 'Abbrechen',
    cancelled: 'Niemand wurde gebannt.',
    cause: {
      target_is_self: 'Ausgelassen: du selbst',
      target_is_bot: 'Ausgelassen: der Bot selbst',
      target_is_owner: 'Ausgelassen: wem der Server gehört',
      target_not_below_moderator: 'Ausgelassen: nicht unter deiner höchsten Rolle',
      target_not_below_bot: 'Ausgelassen: nicht unter der höchsten Rolle des Bots',
      already_live: 'Ausgelassen: schon gebannt, durch einen Fall',
      under_way: 'Ausgelassen: wird in diesem Augenblick gebannt oder entbannt',
      already_banned: 'Ausgelassen: schon gebannt, in Discord selbst',
    },
    banned: 'Gebannte Personen: {{count}}. Sammelbann {{batch}}, Fälle {{first}} bis {{last}}.',
    pending:
      'Noch nicht bekannt: {{count}}. Ihre Fälle sind festgehalten und werden es binnen weniger Minuten sagen; sieh dort nach, bevor du es noch einmal versuchst.',
    failed: 'Nichts wurde getan: {{why}}',
    undo: 'Alle {{count}} rückgängig machen',
    undone: 'Aufgehobene Banns aus Sammelbann {{batch}}: {{count}}.',
    foreign: 'Seither von jemand anderem gebannt und so belassen: {{count}}.',
    undoReason: 'Sammelbann {{batch}} wurde rückgängig gemacht',
    postTitle: 'Sammelbann {{batch}} · {{count}} auf einmal gebannt',
    cases: 'Fälle',
    people: 'Personen',
    countBanned: 'Gebannt: {{count}}',
    countFailed: 'Fehlgeschlagen: {{count}}',
    countOver: 'Nicht mehr in Kraft: {{count}}',
    undoneTitle: 'Rückgängig gemacht',
    undoneBy: '{{count}} von {{by}}',
    footer: 'Sammelbann {{batch}}',
  },
};
