import type { reportSentences as english } from '../en/report-sentences';
import type { Translation } from '../translation';

/** What is said of reports: to whoever reports, to moderators, and afterwards, in German. */
export const reportSentences = {
  report: {
    filed: 'Deine Meldung zu {{user}} liegt bei der Moderation. Nur sie sieht sie.',
    evidenceKept: 'Deine Datei ist dabei.',
    evidenceLost:
      'Deine Datei konnte nicht aufbewahrt werden: Möglich ist eine Datei bis 10 MiB. Die Meldung selbst ist gespeichert.',
    follow: 'Sag mir, was daraus wird',
    followed: 'Du bekommst eine Direktnachricht, sobald die Moderation über deine Meldung entschieden hat.',
    outcome: {
      title: 'Deine Meldung in {{guild}}',
      acted: 'Die Moderation ist deiner Meldung zu {{user}} nachgegangen. Danke dafür.',
      dismissed:
        'Die Moderation hat sich deine Meldung zu {{user}} angesehen und sie abgelehnt. Danke dafür.',
    },
    form: {
      title: 'Meldung an die Moderation',
      reason: 'Was ist geschehen?',
      hint: 'Das sieht nur die Moderation dieses Servers.',
    },
    title: 'Meldung {{id}}',
    erased: 'Der Grund wurde gelöscht.',
    person: 'Gemeldet',
    reporter: 'Von',
    message: 'Nachricht',
    messageText: 'Was darin stand',
    evidence: 'Beweise',
    evidenceWith: 'Eine Datei ist dabei aufbewahrt.',
    evidenceMissing: 'Eine Datei hing an und konnte nicht aufbewahrt werden.',
    state: 'Stand',
    states: {
      open: 'Offen',
      claimed: '{{by}} kümmert sich seit {{at}} darum',
      taken: '{{by}} kümmert sich seit {{at}} darum, übernommen von {{from}}',
      acted: '{{by}} ist ihr {{at}} nachgegangen: Fall {{number}}',
      dismissed: 'Abgelehnt von {{by}} {{at}}',
    },
    claim: 'Übernehmen',
    act: 'Handeln',
    dismiss: 'Ablehnen',
    showEvidence: 'Beweise zeigen',
    takeOver: 'An mich ziehen',
    claimed: 'Meldung {{id}} gehört dir; ihr Beitrag sagt es.',
    tookOver: 'Meldung {{id}} gehört jetzt dir; ihr Beitrag sagt, dass du sie an dich gezogen hast.',
    dismissed: 'Meldung {{id}} ist abgelehnt; ihr Beitrag sagt es.',
    choose: 'Was soll mit {{user}} geschehen? Den Grund kannst du im nächsten Schritt ändern.',
    noEvidence: 'Zu Meldung {{id}} gibt es keine Datei mehr.',
    evidenceOf: 'Die Datei, die mit Meldung {{id}} kam.',
    action: {
      title: '{{type}} · Meldung {{id}}',
      reason: 'Grund; leer für den der Meldung',
    },
  },
} as const satisfies Translation<typeof english>;
