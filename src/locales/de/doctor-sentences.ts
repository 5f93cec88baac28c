import type { doctorSentences as english } from '../en/doctor-sentences';
import type { Translation } from '../translation';

/** What is said in German of how a server is set up: what is wrong, and how to mend it. */
export const doctorSentences = {
  doctor: {
    title: 'Wie dieser Server eingerichtet ist',
    healthy: 'Alles ist in Ordnung.',
    line: '- {{finding}}',
    quoted: '„{{permission}}“',
    remarks: '**Gut zu wissen, falls es nicht so gewollt ist**',
    more: 'Es gibt noch mehr: {{count}}. Behebe zuerst das hier und frage dann noch einmal.',
    figures:
      'Die Datenbank antwortet in {{databaseMs}} ms, Discord in {{discordMs}} ms. Shard {{id}} von {{count}}; von den Shards dieses Prozesses sind {{connected}} von {{running}} verbunden.',
    feature: {
      massban: 'viele Personen auf einmal bannen',
      jailSetUp: 'den Arrest einrichten',
      jailClosing: 'Kanäle für Personen im Arrest schließen',
      auditLog: 'festhalten, was von Hand getan wird',
      lock: 'Kanäle sperren',
      unlock: 'Kanäle entsperren',
      slowmode: 'den Slowmode einstellen',
      threadSlowmode: 'den Slowmode in Threads einstellen',
      messages: 'Nachrichten löschen',
    },
    finding: {
      bot_timed_out:
        'Der Bot ist bis {{until}} im Timeout und kann nichts tun; hebe seinen Timeout in Discord auf.',
      bot_lacks:
        'Dem Bot fehlt die Berechtigung „{{permission}}“, nötig für: {{features}}. Gib sie der Rolle des Bots unter Servereinstellungen → Rollen.',
      moderators_above_bot:
        'Diese Rollen erlauben das Moderieren, und wer eine davon hat, gegen den kann der Bot nichts tun: {{roles}}. Willst du das ändern, schiebe unter Servereinstellungen → Rollen die Rolle des Bots darüber.',
      jail_unset: 'Der Arrest ist nicht eingerichtet; das macht `/settings jail`.',
      jail_role_gone: 'Die Arrest-Rolle gibt es nicht mehr; `/settings jail` legt eine neue an.',
      jail_role_managed:
        'Die Arrest-Rolle {{role}} gehört einer Integration, deshalb kann niemand sonst sie vergeben; wähle mit `/settings jail` eine andere.',
      jail_role_above_bot:
        'Die Arrest-Rolle {{role}} steht nicht unter der des Bots, deshalb kann er sie nicht vergeben; schiebe unter Servereinstellungen → Rollen die Rolle des Bots darüber.',
      jail_role_administrator:
        'Die Arrest-Rolle {{role}} hat die Berechtigung „Administrator“, deshalb ist für Personen im Arrest kein Kanal geschlossen; nimm sie der Rolle.',
      jail_channel_gone: 'Den Arrest-Kanal gibt es nicht mehr; `/settings jail` legt einen neuen an.',
      jail_channel_shut:
        'Personen im Arrest können in {{channel}}, dem Arrest-Kanal, nicht lesen und schreiben; `/settings jail` öffnet ihn für sie.',
      jailed_talk:
        'Personen im Arrest können hier noch mitlesen und mitreden: {{channels}}. Lass den Bot diese Kanäle sehen und ihre Berechtigungen verwalten, und wiederhole dann `/settings jail`.',
      jailed_see:
        'Personen im Arrest können diese Kanäle noch sehen: {{channels}}. Lass den Bot sie sehen und ihre Berechtigungen verwalten, und wiederhole dann `/settings jail`.',
      jailed_let_in:
        'Personen im Arrest sehen diese Kanäle, weil deren Berechtigungen sie für die Arrest-Rolle öffnen: {{channels}}. Um einen zu schließen, entferne dort, was der Arrest-Rolle erlaubt ist.',
      log_unset: 'Fälle werden nirgends gepostet; mit `/settings log` bestimmst du einen Kanal dafür.',
      log_channel_gone: 'Den Log-Kanal gibt es nicht mehr; bestimme mit `/settings log` einen anderen.',
      log_channel_lacks:
        'Im Log-Kanal {{channel}} fehlt dem Bot: {{permissions}}. Gib es ihm in den Berechtigungen dieses Kanals.',
      bans_without_case:
        'Banne dieses Servers, zu denen es keinen Fall gibt: mindestens {{count}}. Die Schaltfläche darunter sagt, was ihr Import bewirken würde.',
      intent_off:
        'Der Intent „Server Members“ ist abgeschaltet, deshalb wird der Bot nicht wieder starten; wer ihn betreibt, schaltet ihn unter https://discord.com/developers/applications auf der Seite „Bot“ ein.',
      database_slow:
        'Die Datenbank hat {{ms}} ms für eine Antwort gebraucht, deshalb können Befehle zu spät kommen; wer den Bot betreibt, prüft die Last der Datenbank und den Weg zu ihr.',
      schema_behind:
        'Der Datenbank fehlen Änderungen, die diese Version braucht ({{migrations}}); wer den Bot betreibt, startet ihn neu, dann holt er sie nach.',
      schema_ahead:
        'Eine neuere Version hat die Datenbank geändert ({{migrations}}), und diese hier läuft noch; wer den Bot betreibt, bringt jeden seiner Prozesse auf den neuen Stand.',
      endings_overdue:
        'Maßnahmen, die vorbei sind und nicht aufgehoben wurden: {{count}}. Die älteste ist Fall {{number}} und hätte {{age}} enden sollen. Ab dem dritten Versuch steht im Log-Kanal, warum; behebe das, dann wird sie binnen einer Stunde aufgehoben, mit der Schaltfläche dort sofort.',
      cases_unsettled:
        'Fälle, von denen noch immer nicht bekannt ist, ob etwas geschehen ist: {{count}}. Der älteste ist Fall {{number}}, angelegt {{age}}. Das klärt sich, sobald Discord sagt, wie es steht; bleibt es so, sieht im Log des Bots nach, wer ihn betreibt.',
    },
  },
} as const satisfies Translation<typeof english>;
