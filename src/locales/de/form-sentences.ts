import type { formSentences as english } from '../en/form-sentences';
import type { Translation } from '../translation';

/** What is said in the forms of moderators and of what came of them, and how durations are offered, in German. */
export const formSentences = {
  form: {
    reason: 'Grund',
    reasonOptional: 'Grund, wenn du magst',
    reasonHint: 'Steht im Fall, im Audit-Log und in der Nachricht an die Person',
    duration: 'Wie lange',
    durationHint: 'Zum Beispiel 90s, 10m, 1h30m, 7d, 2w oder 1mo',
    durationHintOptional: 'Zum Beispiel 10m, 7d oder 2w; leer für kein Ende',
    deleteMessages: 'Wie viele der Nachrichten gelöscht werden',
    written: 'Das hattest du als Grund geschrieben: {{reason}}',
  },
  message: {
    warnedBefore:
      '{{moderator}} hat die Person {{age}} dafür verwarnt (Fall {{number}}), also gab es keine zweite Verwarnung.',
    done: 'Die Nachricht ist gelöscht.',
    refused: 'Die Nachricht ist noch da: {{why}}. Lösche sie selbst oder bitte jemanden, der das kann.',
    unclear:
      'Discord hat nicht gesagt, ob die Nachricht gelöscht ist; sieh nach und lösche sie selbst, wenn sie noch da ist.',
  },
  duration: {
    one: {
      s: '1 Sekunde',
      m: '1 Minute',
      h: '1 Stunde',
      d: '1 Tag',
      w: '1 Woche',
      mo: '1 Monat',
    },
    many: {
      s: '{{number}} Sekunden',
      m: '{{number}} Minuten',
      h: '{{number}} Stunden',
      d: '{{number}} Tage',
      w: '{{number}} Wochen',
      mo: '{{number}} Monate',
    },
  },
} as const satisfies Translation<typeof english>;
