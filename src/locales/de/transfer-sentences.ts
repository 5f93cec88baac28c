import type { transferSentences as english } from '../en/transfer-sentences';
import type { Translation } from '../translation';

/** What is said in German of files of cases: written, read, and imported. */
export const transferSentences = {
  transfer: {
    exported: 'Fälle in dieser Datei, gelöschte eingeschlossen: {{count}}.',
    kept: 'Die als Beweis aufbewahrten Dateien sind nicht dabei.',
  },
  import: {
    title: 'Was der Import dieser Datei bewirken würde',
    source: {
      bailiff: 'Datei von Bailiff',
      zeppelin: 'Export von Zeppelin',
      csv: 'Tabelle',
      discord: 'Bannliste des Servers',
    },
    origin: 'Importiert',
    originBy: 'Quelle: {{source}}, durch {{by}}',
    read: 'Gelesen als {{source}}. Fälle, die importiert würden: {{count}}.',
    nothing: 'Gelesen als {{source}}. Darin ist nichts, was sich importieren ließe.',
    stillness:
      'Niemand wird benachrichtigt, und auf Discord geschieht nichts; der Log-Kanal bekommt einen Beitrag für alles. Importiert wird alles oder nichts.',
    known: 'Schon aufgezeichnet, und so belassen: {{count}}.',
    live: 'Banne, die nach der Datei und nach Discord in Kraft sind: {{count}}. Wo ein Ende vorgesehen ist, enden sie von selbst.',
    over: 'Was sonst von Dauer war, wird als beendet importiert; bei Timeout und Arrest ist das immer so.',
    zoneless: 'Zeiten ohne Zeitzone werden als UTC gelesen.',
    leftOut: 'Ausgelassene Zeilen: {{count}}',
    line: 'Zeile {{line}}: {{fault}}',
    moreLines: '… und weitere: {{count}}',
    numbers: 'Nummern',
    numbersFree: 'Die Datei nummeriert ihre Fälle von {{first}} bis {{last}}; hier ist davon keine vergeben.',
    numbersGaps: 'Nummern dazwischen, die sie auslässt und die ohne Fall bleiben: {{count}}.',
    numbersTaken:
      'Nummern der Datei, die Fälle hier haben oder gehabt haben können: {{count}} ({{numbers}}). Sie lässt sich nur mit neuen Nummern importieren.',
    numbersNone:
      'Nicht jeder Fall der Datei hat eine Nummer. Sie lässt sich nur mit neuen Nummern importieren.',
    numbersNew: 'Neue Nummern beginnen mit {{next}}.',
    same: 'Mit denselben Nummern importieren',
    new: 'Mit neuen Nummern importieren',
    cancel: 'Abbrechen',
    done: 'Importierte Fälle: {{count}}, mit den Nummern {{first}} bis {{last}}.',
    cancelled: 'Es wurde nichts importiert.',
    posted: 'Import Nr. {{id}}',
    postedBy: 'Quelle: {{source}}, durch {{by}}.',
    bans: {
      ask: 'Bestehende Banne importieren …',
      title: 'Was der Import der Banne dieses Servers bewirken würde',
      found:
        'Banne ohne Fall: {{count}}. Jeder wird ein Fall, der in Kraft ist, mit dem Grund, den Discord aufbewahrt.',
      none: 'Zu jedem Bann dieses Servers gibt es einen Fall; zu importieren ist nichts.',
      known: 'Banne, zu denen es einen Fall gibt, und die so bleiben: {{count}}.',
      left: 'Mehr, als auf einmal importiert werden kann; für das nächste Mal bleiben: {{count}}.',
      unsaid:
        'Discord sagt nicht, von wem und von wann ein Bann ist: Die Fälle nennen niemanden vom Team und beginnen jetzt.',
      after: 'Banne dieses Servers, zu denen es dann keinen Fall gibt, lassen sich danach importieren.',
    },
    fault: {
      no_row: 'ist kein Fall',
      no_user: 'sagt nicht, um wen es geht',
      bad_user: 'nennt die Person anders als mit einer ID; vielleicht hat ein Tabellenprogramm sie gerundet',
      no_type: 'sagt nicht, was geschehen ist',
      bad_number: 'hat eine Nummer, die kein Fall haben kann',
      bad_moment: 'hat eine Zeit, die unlesbar ist oder nicht sein kann',
      twice: 'steht ein zweites Mal da oder hat die Nummer eines anderen Falls',
      under_way: 'lief noch, als die Datei geschrieben wurde',
      other_guild: 'gehört zu einem anderen Server',
      deleted_there: 'wurde dort gelöscht, und nichts ist davon übrig',
    },
  },
} as const satisfies Translation<typeof english>;
