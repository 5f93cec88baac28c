import type { settingsSentences as english } from '../en/settings-sentences';
import type { Translation } from '../translation';

/** What is said in German of settings, of what is recorded, and of the jail. */
export const settingsSentences = {
  settings: {
    title: 'Einstellungen dieses Servers',
    log: 'Log-Kanal',
    jailRole: 'Arrest-Rolle',
    jailChannel: 'Arrest-Kanal',
    reports: 'Meldungskanal',
    reportsSet: 'Was Mitglieder melden, erscheint in {{channel}}.',
    reportsOff: 'Mitglieder können niemanden mehr melden; was sie gemeldet haben, bleibt.',
    notify: 'Betroffene werden benachrichtigt',
    confirm: 'Banns fragen zuerst',
    evidence: 'Beweise',
    keptForEver: 'Eine Datei von bis zu {{size}} MiB wird aufbewahrt, für immer.',
    keptForDays:
      'Eine Datei von bis zu {{size}} MiB wird aufbewahrt und nach {{days}} Tagen entfernt; ihr Name und ihr Hash bleiben beim Fall.',
    yes: 'ja',
    no: 'nein',
    unset: 'nicht festgelegt',
    logSet: 'Jeder Fall wird in {{channel}} gepostet, und sein Beitrag folgt jeder Änderung.',
    logOff: 'Fälle werden nirgends mehr gepostet.',
    notifyOn: 'Betroffene erfahren, was gegen sie unternommen wird, sofern beim Befehl nichts anderes steht.',
    notifyOff:
      'Betroffene erfahren nicht, was gegen sie unternommen wird, sofern beim Befehl nichts anderes steht.',
    confirmOn: '`/ban` und `/softban` zeigen, um wen es geht, und warten auf „Bestätigen“.',
    confirmOff:
      '`/ban` und `/softban` handeln sofort; „Rückgängig machen“ nimmt zurück, was nicht gewollt war.',
    jailSet: 'Der Arrest ist eingerichtet: Wer darin ist, hat {{role}} und sieht nur {{channel}}.',
    jailOpen:
      'Diese Kanäle ließen sich dafür nicht schließen; gib dem Bot Zugang zu ihnen und wiederhole den Befehl: {{channels}}.',
  },
  data: {
    exported:
      'In dieser Datei steht alles, was über diesen Server aufgezeichnet ist, außer den als Beweis aufbewahrten Dateien; die liegen im Datenverzeichnis des Bots.',
    compressed:
      'Sie ist komprimiert: Entpacke sie mit gzip oder womit dein System sonst `.gz`-Dateien öffnet.',
    askPerson:
      'Löschen, was über {{user}} aufgezeichnet ist? Namen, Gründe und Beweise der Fälle zu dieser Person und der Meldungen über sie und von ihr verschwinden, und ihr Name auch dort, wo sie moderiert hat. Nummern, IDs und Zeiten bleiben. Das lässt sich nicht rückgängig machen.',
    personCounts:
      'Fälle zu dieser Person: {{cases}}. Änderungen daran: {{edits}}. Beweisdateien: {{files}}. Fälle, die sie angelegt hat: {{actedOn}}. Meldungen über sie und von ihr: {{reports}}. Maßnahmen in Kraft, die es bleiben und wie vorgesehen enden: {{live}}.',
    blank: 'Endgültig entfernen (Fälle: {{count}})',
    personErased:
      'Was über {{user}} aufgezeichnet war, ist gelöscht. Bereinigte Fälle: {{cases}}. Bereinigte Meldungen: {{reports}}. Beweisdateien: {{files}}. Beiträge im Log, die gerade angepasst werden: {{posts}}. Was in Kraft ist, bleibt in Kraft.',
    askGuild:
      'Alles löschen, was über diesen Server aufgezeichnet ist? Jeder Fall, jede Änderung, jede Meldung und jede Beweisdatei verschwindet, und jede Einstellung ist wieder wie am Anfang; der nächste Fall hat Nummer {{next}}. Das lässt sich nicht rückgängig machen; `/settings data export` bewahrt dir eine Kopie.',
    guildCounts:
      'Fälle: {{cases}}. Änderungen daran: {{edits}}. Meldungen: {{reports}}. Beweisdateien: {{files}}.',
    endings:
      '**Maßnahmen in Kraft, die nicht mehr von selbst enden werden: {{count}}.** Hebe diese Banne auf Zeit und befristeten Arreste vorher auf, oder von Hand in Discord.',
    jailed: '**Personen im Arrest, deren Rollen dann niemand mehr kennt: {{count}}.** Entlasse sie vorher.',
    erase: 'Endgültig löschen (Fälle: {{count}})',
    guildErased:
      'Alles, was über diesen Server aufgezeichnet war, ist gelöscht, und seine Einstellungen sind wie am Anfang. Fälle: {{cases}}. Meldungen: {{reports}}. Beweisdateien: {{files}}.',
    guildStays: 'Banne, Rollen und die Beiträge im Log-Kanal bleiben in Discord, wie sie sind.',
    notOurs:
      'Verschickte Direktnachrichten und Discords eigenes Audit-Log kann Bailiff nicht löschen: Sie bleiben.',
  },
  jail: {
    roleName: 'Im Arrest',
    channelName: 'arrest',
    setUpReason: 'Einrichten des Arrests',
    given: 'Gegeben im Arrest durch Fall {{number}}: {{roles}}.',
    taken: 'Genommen im Arrest durch Fall {{number}}: {{roles}}.',
  },
} as const satisfies Translation<typeof english>;
