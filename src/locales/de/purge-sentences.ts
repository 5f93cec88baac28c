import type { purgeSentences as english } from '../en/purge-sentences';
import type { Translation } from '../translation';

/** What is said of messages that were deleted: to the moderator, and in the case, in German. */
export const purgeSentences = {
  purge: {
    channel: 'Kanal',
    messages: 'Nachrichten',
    narrowed: 'Ausgewählt nach',
    by: {
      user: 'Verfasser',
      contains: 'Text',
      bots: 'von Bots gesendet',
      links: 'mit Links',
      attachments: 'mit Anhängen',
    },
    underWay: 'Zu löschen: {{found}}',
    count: 'Gelöscht: {{count}} von {{found}}',
    stay: 'Die übrigen bleiben: {{why}}.',
    unseen: 'Was in ihnen stand, war nicht zu sehen.',
    done: 'In {{channel}} gelöschte Nachrichten: {{count}}. Fall {{number}}.',
    partly:
      'In {{channel}} gelöschte Nachrichten: {{count}} von {{found}}. Die übrigen bleiben: {{why}}. Fall {{number}}.',
    failed: 'In {{channel}} wurde nichts gelöscht: {{why}}. Fall {{number}} hält es fest.',
    pending:
      'Noch ist nicht bekannt, wie viele Nachrichten in {{channel}} gelöscht wurden. Fall {{number}} ist festgehalten und sagt es binnen weniger Minuten; sieh dort nach, bevor du es noch einmal versuchst.',
    pinned: 'Angepinnt und behalten: {{count}}.',
    tooOld:
      'Älter als 14 Tage und gelassen, weil Discord solche Nachrichten nur einzeln löscht: {{count}}, unter denen, die durchgesehen wurden.',
    bounded: 'Die Suche endete nach den neuesten {{count}} Nachrichten; ältere wurden nicht durchgesehen.',
    unseenHow:
      'Der Fall führt auf, wer sie wann geschrieben hat, nicht, was in ihnen stand: Der Bot darf nicht lesen, was andere schreiben. Wer ihn betreibt, kann den Intent „Message Content“ einschalten.',
    lost: 'Was in ihnen stand, konnte nicht aufbewahrt werden.',
  },
} as const satisfies Translation<typeof english>;
