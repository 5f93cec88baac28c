import type { refusalSentences as english } from '../en/refusal-sentences';
import type { Translation } from '../translation';

/** Why something is not done, and what went wrong, in German. */
export const refusalSentences = {
  refusal: {
    target_is_self: 'Bei dir selbst geht das nicht; bitte jemand anderen aus der Moderation.',
    target_is_bot: 'Gegen sich selbst unternimmt der Bot nichts.',
    target_is_owner:
      'Wem der Server gehört, der steht über allen; niemand kann etwas gegen diese Person tun.',
    target_not_below_moderator:
      'Die höchste Rolle von {{user}} steht nicht unter deiner; bitte jemanden, der darüber steht.',
    target_not_below_bot:
      'Die höchste Rolle von {{user}} steht nicht unter der des Bots; schiebe die Rolle des Bots in den Servereinstellungen darüber.',
    moderator_timed_out:
      'Du bist im Timeout und kannst deshalb nicht moderieren; versuche es danach noch einmal.',
    moderator_lacks: 'Dir fehlt die Berechtigung „{{permission}}“, die dafür nötig ist.',
    bot_lacks:
      'Dem Bot fehlt die Berechtigung „{{permission}}“, die dafür nötig ist; gib sie der Rolle des Bots.',
    not_a_member: '{{user}} ist nicht auf diesem Server, deshalb geht das hier nicht.',
    unknown_user: 'Discord kennt niemanden mit dieser ID; prüfe sie und versuche es noch einmal.',
    bad_user:
      '„{{text}}“ ist weder eine ID noch eine Erwähnung; wähle jemanden aus der Liste oder füge die ID ein.',
    guild_unavailable:
      'Discord sagt, dass dieser Server gerade nicht verfügbar ist; versuche es gleich noch einmal. Es ist nichts geschehen.',
    discord_silent:
      'Discord antwortet gerade nicht; versuche es gleich noch einmal. Es ist nichts geschehen.',
    discord_refuses:
      'Discord lässt den Bot nicht nachsehen, wer das ist; sorge dafür, dass er noch auf diesem Server ist und die Berechtigungen hat, mit denen er eingeladen wurde. Es ist nichts geschehen.',
    already_live: '{{user}} ist bereits {{did}}, von {{moderator}} {{age}} (Fall {{number}}).',
    under_way: '{{moderator}} war schneller: {{user}} wird in diesem Augenblick {{did}} (Fall {{number}}).',
    not_banned: '{{user}} ist nicht gebannt.',
    already_banned: '{{user}} ist schon gebannt; `/unban` hebt das auf.',
    target_is_administrator:
      '{{user}} hat Administratorrechte; Discord lässt niemanden mit diesen Rechten in den Timeout schicken. Nimm der Person zuerst die Rolle.',
    not_timed_out: '{{user}} ist nicht im Timeout.',
    not_jailed: '{{user}} ist nicht im Arrest.',
    jail_not_set_up: 'Der Arrest ist nicht eingerichtet; das macht `/settings jail`.',
    jail_role_gone: 'Die Arrest-Rolle gibt es nicht mehr; `/settings jail` legt eine neue an.',
    jail_role_out_of_reach:
      'Der Bot kann die Arrest-Rolle nicht vergeben; schiebe in den Servereinstellungen die Rolle des Bots darüber und wähle eine Rolle, die keine Integration verwaltet.',
    role_not_below_moderator:
      '{{role}} steht nicht unter deiner höchsten Rolle; wähle eine, die es tut, oder bitte jemanden, der darüber steht.',
    jail_channel_out_of_reach:
      'Der Bot darf {{channel}} nicht für Personen im Arrest öffnen; lass ihn den Kanal sehen und dessen Berechtigungen verwalten, und wiederhole dann den Befehl.',
    jail_set_up_unfinished:
      'Discord hat den Bot den Arrest nicht fertig einrichten lassen; prüfe die Berechtigungen des Bots und wiederhole den Befehl, der dort weitermacht.',
    too_many_roles:
      'Dieser Server hat so viele Rollen, wie Discord erlaubt; lösche eine oder gib eine von deinen als `role` an, und wiederhole den Befehl.',
    too_many_channels:
      'Dieser Server hat so viele Kanäle, wie Discord erlaubt; lösche einen oder gib einen von deinen als `channel` an, und wiederhole den Befehl.',
    bad_duration: '„{{text}}“ ist keine Dauer; schreib zum Beispiel 90s, 10m, 1h30m, 7d, 2w oder 1mo.',
    duration_too_long: 'Die längste Dauer ist zehn Jahre; für länger lass das Ende weg.',
    reason_too_long: 'Ein Grund hat höchstens 512 Zeichen; kürze ihn.',
    appeal_text_too_long: 'Was Banne zu Einsprüchen sagen, hat höchstens 500 Zeichen; kürze es.',
    bad_since: '„{{text}}“ ist weder eine Dauer noch ein Tag; schreib zum Beispiel 30d oder 2026-01-31.',
    bad_choice: '„{{text}}“ steht nicht zur Auswahl; nimm etwas von dem, was angeboten wird.',
    not_in_force: 'Die Maßnahme von Fall {{number}} ist nicht mehr in Kraft.',
    no_such_case: 'Fall {{number}} gibt es auf diesem Server nicht.',
    case_deleted: 'Fall {{number}} ist gelöscht; stelle ihn zuerst wieder her.',
    case_not_deleted: 'Fall {{number}} ist nicht gelöscht.',
    not_due: 'Fall {{number}} ist nicht fällig oder wird in diesem Augenblick beendet; sieh dir den Fall an.',
    undo_too_late:
      'Fall {{number}} lässt sich nicht mehr per Knopf rückgängig machen, das geht nur in den ersten 15 Minuten; hebe auf, was in Kraft ist, mit dem Befehl dafür, oder lösche den Fall.',
    undone_already: '{{user}} war schneller und hat Fall {{number}} rückgängig gemacht.',
    question_gone:
      'Das wurde schon beantwortet oder ist älter als 15 Minuten; ist nichts daraus geworden, gib den Befehl noch einmal ein.',
    question_not_yours: 'Nur wer gefragt hat, kann das beantworten; gib den Befehl selbst ein.',
    over_limit:
      'Du hast binnen einer Stunde so viel getan, wie ein Moderator auf diesem Server allein darf ({{limit}}); es wartet einen Tag lang in {{channel}} darauf, dass ein anderer Moderator zustimmt.',
    over_limit_unposted:
      'Es wurde nichts getan: Du hast binnen einer Stunde so viel getan, wie ein Moderator auf diesem Server allein darf ({{limit}}), und niemand kann gefragt werden, weil der Log-Kanal fehlt oder dem Bot verschlossen ist; bitte jemanden mit „Server verwalten“, das mit `/settings log` zu beheben.',
    too_much_waits:
      'Es wurde nichts getan: Du hast binnen einer Stunde so viel getan, wie ein Moderator auf diesem Server allein darf ({{limit}}), und zehn deiner Anfragen warten schon; bitte einen anderen Moderator, sie im Log-Kanal zu beantworten.',
    approval_gone:
      'Das wurde schon beantwortet oder ist älter als ein Tag; ist nichts daraus geworden, muss es noch einmal verlangt werden.',
    approval_own: 'Das muss ein anderer Moderator beantworten als der, der es verlangt hat.',
    warning_gone: 'Die Verwarnung {{number}}, die dazu geführt hat, zählt nicht mehr.',
    nobody_left: 'Bei jeder dieser Personen steht inzwischen etwas dagegen; niemand wurde gebannt.',
    limits_without_log:
      'Was über eine Grenze hinausgeht, wird im Log-Kanal gefragt, und es gibt keinen; lege zuerst mit `/settings log` einen fest.',
    nothing_to_end: 'Hier gibt es nichts mehr zu beenden.',
    appeals_off: 'Dieser Server nimmt hier zurzeit keine Einsprüche an.',
    appeal_without_text: 'Sag, was gegen den Bann spricht; ein leerer Einspruch wird nicht angenommen.',
    appeal_waiting: 'Dein Einspruch liegt schon bei der Moderation; warte, bis sie entschieden hat.',
    appeals_used_up: 'Gegen diesen Bann hast du so oft Einspruch eingelegt, wie der Server es zulässt.',
    appeal_too_soon: 'Gegen diesen Bann kannst du {{until}} wieder Einspruch einlegen.',
    no_such_appeal: 'Dieser Einspruch ist nicht mehr verzeichnet.',
    appeal_under_way: '{{user}} war schneller und entscheidet gerade über diesen Einspruch.',
    appeal_decided: '{{user}} hat über diesen Einspruch schon entschieden.',
    appeal_over: 'Der Bann ist vorbei; über diesen Einspruch muss niemand mehr entscheiden.',
    appeal_not_shorter:
      'Das ist nicht früher, als der Bann von Fall {{number}} ohnehin endet; nimm eine kürzere Dauer.',
    escalation_incomplete:
      'Sag, wie viele `warnings` zu welcher `action` führen, oder mit `expire`, wie lange Verwarnungen zählen.',
    step_without_duration:
      'Ein Timeout und ein Bann auf Zeit brauchen ein Ende: Sag mit `duration`, wie lange es dauert.',
    step_without_end: 'Das hat kein eigenes Ende; lass `duration` weg, oder nimm einen Bann auf Zeit.',
    nothing_to_change: 'Sag, was sich ändern soll: ein Grund, eine Dauer oder beides.',
    no_end_to_move:
      'Fall {{number}} hat kein Ende, das sich verschieben ließe: Das haben nur ein Bann auf Zeit, ein Timeout und ein Arrest, solange sie in Kraft sind.',
    log_channel_unwritable:
      'Der Bot darf in {{channel}} nicht schreiben; lass ihn dort den Kanal sehen, Nachrichten senden und Links einbetten.',
    reports_off:
      'Dieser Server nimmt keine Meldungen an, deine wurde deshalb nicht gespeichert; schreib direkt jemandem aus der Moderation.',
    report_of_self:
      'Dich selbst kannst du nicht melden; wenn du Hilfe brauchst, schreib jemandem aus der Moderation.',
    report_of_bot: 'Der Bot lässt sich nicht melden; schreib direkt jemandem aus der Moderation.',
    report_without_reason: 'Eine Meldung braucht einen Grund; schreib, was geschehen ist.',
    reported_already:
      'Du hast {{user}} gerade eben gemeldet, und die Moderation hat die Meldung; erneut melden kannst du {{until}}.',
    reported_too_often:
      'Du hast in zehn Minuten drei Meldungen gemacht, und die Moderation hat sie; die nächste geht {{until}}.',
    no_such_report: 'Diese Meldung ist nicht mehr aufgezeichnet.',
    report_about_you: 'In dieser Meldung geht es um dich; überlass sie jemand anderem aus der Moderation.',
    report_claimed: '{{user}} kümmert sich um diese Meldung.',
    report_under_way: '{{user}} war schneller und geht dieser Meldung gerade nach.',
    report_acted: '{{user}} war schneller und ist dieser Meldung nachgegangen.',
    report_dismissed: '{{user}} war schneller und hat diese Meldung abgelehnt.',
    not_the_owner: 'Das darf nur, wem der Server gehört; es wurde nichts geändert.',
    not_who_asked:
      'Es wurde nichts gelöscht: Bestätigen kann es nur, wer gefragt hat; gib den Befehl selbst ein.',
    question_too_old:
      'Es wurde nichts gelöscht: Die Frage ist älter als 15 Minuten; gib den Befehl noch einmal ein.',
    erasure_pending:
      'Es wurde nichts gelöscht: Fall {{number}} läuft noch; versuche es wieder, wenn er in wenigen Minuten erledigt ist.',
    unseen_endings:
      'Es wurde nichts gelöscht: Es sind mehr befristete Maßnahmen in Kraft, als dir gezeigt wurden; gib den Befehl noch einmal ein.',
    export_too_large:
      'Was über diesen Server aufgezeichnet ist, ist auch komprimiert größer als die {{mebibytes}} MiB, die Discord hier annimmt; wer den Bot betreibt, kann es mit SQL aus den Tabellen `guilds`, `cases` und `case_edits` lesen.',
    import_too_large:
      'Die Datei ist größer als die {{mebibytes}} MiB, die sich auf einmal lesen lassen, entpackt, wenn sie komprimiert ist; teile sie oder lass Spalten weg, und importiere die Teile nacheinander.',
    import_too_many:
      'Die Datei hat mehr als {{number}} Fälle; teile sie und importiere die Teile nacheinander.',
    import_too_hard:
      'Die Datei ließ sich in der Zeit und mit dem Speicher, die dafür da sind, nicht lesen; teile sie oder lass Spalten weg.',
    import_unfetched:
      'Die Datei ließ sich nicht von Discord abrufen; hänge sie noch einmal an, mit höchstens 10 MiB.',
    import_not_text:
      'Die Datei ist weder Text in UTF-8 noch solcher Text, mit gzip komprimiert; speichere sie als UTF-8.',
    import_not_json:
      'Die Datei beginnt wie JSON und ist keines; exportiere sie noch einmal und hänge sie unverändert an.',
    import_unknown:
      'Die Datei ist weder ein Export von Bailiff oder Zeppelin noch eine Tabelle, deren erste Zeile mindestens die Spalten `user_id` und `type` nennt; was gelesen wird, steht in `docs/export.md`.',
    import_newer:
      'Die Datei stammt von einer neueren Version von Bailiff; diese hier muss zuerst aktualisiert werden.',
    import_gone:
      'Es wurde nichts importiert: Das ist schon beantwortet oder älter als 15 Minuten; gib den Befehl noch einmal ein.',
    import_not_yours:
      'Es wurde nichts importiert: Antworten kann nur, wer gefragt hat; gib den Befehl selbst ein.',
    import_numbers_taken:
      'Es wurde nichts importiert: Inzwischen haben andere Fälle Nummern aus der Datei; gib den Befehl noch einmal ein.',
    nobody_named:
      '„{{text}}“ nennt niemanden; füge IDs oder Erwähnungen von Personen ein, mit Beliebigem dazwischen.',
    too_many_people: 'Auf einmal werden höchstens {{number}} Personen gebannt; teile die Liste.',
    massban_gone:
      'Hierdurch wurde niemand gebannt: Es wurde schon beantwortet oder ist älter als 15 Minuten; gib den Befehl noch einmal ein.',
    massban_not_yours:
      'Niemand wurde gebannt: Nur wer gefragt hat, kann das beantworten; gib den Befehl selbst ein.',
    batch_undo_too_late:
      'Nichts wurde rückgängig gemacht: Die Banns sind älter als 15 Minuten; hebe einzelne mit `/unban` auf.',
    nothing_to_undo: 'Nichts wurde rückgängig gemacht: Keiner dieser Banns ist noch in Kraft.',
    moderator_lacks_in: 'Dir fehlt in {{channel}} die Berechtigung „{{permission}}“, die dafür nötig ist.',
    bot_lacks_in:
      'Dem Bot fehlt in {{channel}} die Berechtigung „{{permission}}“, die dafür nötig ist; gib sie dort der Rolle des Bots.',
    channel_gone: 'Diesen Kanal gibt es nicht mehr; es wurde nichts geändert.',
    channel_unfit: 'Bei {{channel}} geht das nicht: Discord kennt das für Kanäle dieser Art nicht.',
    thread_unfit:
      '{{channel}} ist ein Thread: Schließe ihn in Discord selbst mit „Thread sperren“ oder nenne den Kanal, zu dem er gehört; das schließt alle Threads darin.',
    closed_already:
      '{{channel}} ist durch seine eigenen Berechtigungen schon für alle geschlossen; es wurde nichts geändert.',
    locked_already: '{{channel}} ist bereits gesperrt, von {{moderator}} {{age}}.',
    lock_under_way: '{{moderator}} war schneller: {{channel}} wird in diesem Augenblick gesperrt.',
    lock_changing:
      '{{channel}} wird in diesem Augenblick gesperrt oder entsperrt; sieh dir den Kanal an und versuche es gleich noch einmal.',
    not_locked:
      '{{channel}} ist nicht mit `/lock` gesperrt; was seine eigenen Berechtigungen sagen, änderst du in den Einstellungen des Kanals.',
    slowmode_under_way:
      'Jemand anderes stellt in diesem Augenblick den Slow-Modus von {{channel}} ein; sieh dir den Kanal an und versuche es gleich noch einmal.',
    slowmode_too_long: 'Discord erlaubt im Slow-Modus höchstens 6 Stunden.',
    content_unreadable:
      'Der Bot darf nicht lesen, was andere schreiben, und kann deshalb nicht nach Texten, Links oder Anhängen suchen; wer ihn betreibt, schaltet den Intent „Message Content“ unter https://discord.com/developers/applications auf der Seite „Bot“ ein.',
    purge_under_way:
      'In {{channel}} werden in diesem Augenblick Nachrichten gelöscht (Fall {{number}}); sieh dir diesen Fall an und versuche es noch einmal, wenn er abgeschlossen ist.',
    nothing_to_purge:
      'In {{channel}} wurde nichts gelöscht: Keine Nachricht dort passt. Angepinnt und behalten: {{pinned}}. Älter als 14 Tage und gelassen: {{tooOld}}. Durchgesehen werden die neuesten 3.000 Nachrichten.',
  },
  failed: {
    database:
      'Die Datenbank lässt sich gerade nicht erreichen oder beschreiben, deshalb ist nichts geschehen; versuche es gleich noch einmal.',
    unexpected:
      'Da ist etwas schiefgegangen, es steht im Log des Bots; sieh dir den Fall an, bevor du es noch einmal versuchst.',
    notAllowed: 'Dir fehlt die Berechtigung „{{permission}}“, die dafür nötig ist.',
  },
} as const satisfies Translation<typeof english>;
