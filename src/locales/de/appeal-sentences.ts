import type { appealSentences as english } from '../en/appeal-sentences';
import type { Translation } from '../translation';

/** What is said in German of appeals: to whoever is banned, to moderators, and afterwards. */
export const appealSentences = {
  appeal: {
    setting: 'Einsprüche',
    text: 'Was Banne zu Einsprüchen sagen',
    limits: 'Grenzen für Einsprüche',
    limitsAre: '{{most}} je Bann, im Abstand von {{pause}}',
    set: 'Einsprüche sind eingerichtet: Sie stehen dann in {{channel}}, {{limits}}.',
    setText:
      'Die Nachricht zu einem Bann sagt das zu Einsprüchen; ein Knopf fehlt, weil kein Kanal festgelegt ist.',
    off: 'Einsprüche sind abgeschaltet: Nachrichten zu Bannen sagen nichts davon.',
    notice: 'Einspruch',
    open: 'Einspruch einlegen',
    filed:
      'Dein Einspruch liegt bei der Moderation. Du erfährst, was daraus wird, wenn du Nachrichten des Bots annimmst.',
    form: {
      title: 'Einspruch gegen Fall {{number}}',
      text: 'Was spricht gegen den Bann?',
      hint: 'Die Moderation des Servers liest es.',
      duration: 'Wie lange der Bann dauert',
      fromNow: 'Von jetzt an, zum Beispiel 90s, 10m, 1h30m, 7d, 2w oder 1mo',
      fromBeginning: 'Vom Beginn des Banns an, zum Beispiel 90s, 10m, 1h30m, 7d, 2w oder 1mo',
      answer: 'Warum er abgelehnt wird',
      answerHint: 'Die Person liest es; es kann leer bleiben.',
    },
    title: 'Einspruch {{id}}',
    ban: 'Gegen',
    reason: 'Grund des Banns',
    answer: 'Antwort',
    erased: 'Der Text wurde gelöscht.',
    states: {
      open: 'Offen',
      accepted: 'Angenommen von {{by}} {{at}}',
      shortened: 'Verkürzt von {{by}} {{at}}',
      refused: 'Abgelehnt von {{by}} {{at}}',
      over: 'Der Bann war {{at}} auch so vorbei',
    },
    word: {
      open: 'offen',
      accepted: 'angenommen',
      shortened: 'verkürzt',
      refused: 'abgelehnt',
    },
    accept: 'Annehmen',
    shorten: 'Verkürzen',
    refuse: 'Ablehnen',
    liftReason: 'Einspruch {{id}} wurde angenommen',
    decided: {
      deciding: 'Einspruch {{id}} ist noch offen.',
      accepted: 'Einspruch {{id}} ist angenommen.',
      shortened: 'Einspruch {{id}} ist zum Teil angenommen: Der Bann endet früher.',
      refused: 'Einspruch {{id}} ist abgelehnt.',
      over: 'Einspruch {{id}} hat sich erledigt.',
    },
    outcome: {
      title: 'Dein Einspruch in {{guild}}',
      accepted: 'Dein Einspruch gegen Fall {{number}} wurde angenommen: Der Bann ist aufgehoben.',
      shortened:
        'Dein Einspruch gegen Fall {{number}} wurde zum Teil angenommen. Der Bann endet früher: {{until}}.',
      refused: 'Dein Einspruch gegen Fall {{number}} wurde abgelehnt.',
      over: 'Der Bann von Fall {{number}} ist vorbei; über deinen Einspruch muss niemand mehr entscheiden.',
    },
  },
} as const satisfies Translation<typeof english>;
