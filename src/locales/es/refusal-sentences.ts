import type { refusalSentences as english } from '../en/refusal-sentences';
import type { Translation } from '../translation';

/** Why something is not done, and what went wrong, in Spanish. */
export const refusalSentences = {
  refusal: {
    target_is_self: 'No puedes hacerte esto a ti; pídeselo a otra persona del equipo de moderación.',
    target_is_bot: 'El bot no actúa sobre sí mismo.',
    target_is_owner:
      'Quien es propietario del servidor está por encima de todos; nadie puede actuar sobre esa persona.',
    target_not_below_moderator:
      'El rol más alto de {{user}} no está por debajo del tuyo; pídeselo a alguien que esté por encima.',
    target_not_below_bot:
      'El rol más alto de {{user}} no está por debajo del rol del bot; sube el rol del bot por encima en los ajustes del servidor.',
    moderator_timed_out:
      'Estás en aislamiento temporal y no puedes moderar; inténtalo de nuevo cuando termine.',
    moderator_lacks: 'Te falta el permiso «{{permission}}», que esto requiere.',
    bot_lacks: 'Al bot le falta el permiso «{{permission}}», que esto requiere; dáselo al rol del bot.',
    not_a_member: '{{user}} no está en este servidor, así que esto no se le puede hacer.',
    unknown_user: 'Discord no conoce a nadie con esta ID; compruébala e inténtalo de nuevo.',
    bad_user: '«{{text}}» no es una ID ni una mención; elige a alguien de la lista o pega su ID.',
    guild_unavailable:
      'Discord dice que este servidor no está disponible en este momento; inténtalo de nuevo en breve. No se ha hecho nada.',
    discord_silent: 'Discord no responde en este momento; inténtalo de nuevo en breve. No se ha hecho nada.',
    discord_refuses:
      'Discord no deja que el bot vea quién es; comprueba que sigue en este servidor con los permisos con los que se le invitó. No se ha hecho nada.',
    already_live: 'Ya se ha {{did}} a {{user}}: {{moderator}}, {{age}} (caso {{number}}).',
    under_way: '{{moderator}} llegó antes; aún no consta si ya se ha {{did}} a {{user}} (caso {{number}}).',
    not_banned: '{{user}} no tiene ningún baneo.',
    already_banned: '{{user}} ya está en la lista de baneos; `/unban` lo quita.',
    target_is_administrator:
      '{{user}} tiene permisos de administrador y Discord no deja aislar a nadie con ellos; quítale antes ese rol.',
    not_timed_out: '{{user}} no está en aislamiento temporal.',
    not_jailed: '{{user}} no está en la cárcel.',
    jail_not_set_up: 'La cárcel no está configurada; lo hace `/settings jail`.',
    jail_role_gone: 'El rol de la cárcel ya no existe; `/settings jail` crea uno nuevo.',
    jail_role_out_of_reach:
      'El bot no puede dar el rol de la cárcel; sube el rol del bot por encima en los ajustes del servidor y elige un rol que no gestione ninguna integración.',
    role_not_below_moderator:
      '{{role}} no está por debajo de tu rol más alto; elige uno que lo esté o pídeselo a alguien que esté por encima.',
    jail_channel_out_of_reach:
      'El bot no puede abrir {{channel}} a quienes están en la cárcel; déjale ver el canal y gestionar sus permisos, y repite el comando.',
    jail_set_up_unfinished:
      'Discord no dejó que el bot terminara de configurar la cárcel; comprueba los permisos del bot y repite el comando, que continuará donde se quedó.',
    too_many_roles:
      'Este servidor tiene tantos roles como permite Discord; elimina uno, o elige uno de los tuyos como `role`, y repite el comando.',
    too_many_channels:
      'Este servidor tiene tantos canales como permite Discord; elimina uno, o elige uno de los tuyos como `channel`, y repite el comando.',
    bad_duration: '«{{text}}» no es una duración; escribe por ejemplo 90s, 10m, 1h30m, 7d, 2w o 1mo.',
    duration_too_long: 'La duración máxima es de diez años; para más tiempo, déjalo sin final.',
    reason_too_long: 'Un motivo tiene como máximo 512 caracteres; acórtalo.',
    appeal_text_too_long:
      'Lo que dicen los baneos de las apelaciones tiene como máximo 500 caracteres; acórtalo.',
    bad_since: '«{{text}}» no es una duración ni un día; escribe por ejemplo 30d o 2026-01-31.',
    bad_choice: '«{{text}}» no es ninguna de las opciones; elige una de las que se ofrecen.',
    not_in_force: 'La sanción del caso {{number}} ya no está en vigor.',
    no_such_case: 'No hay ningún caso {{number}} en este servidor.',
    case_deleted: 'El caso {{number}} está eliminado; restáuralo primero.',
    case_not_deleted: 'El caso {{number}} no está eliminado.',
    not_due: 'El caso {{number}} no ha llegado a su final, o se está terminando ahora mismo; mira el caso.',
    undo_too_late:
      'El caso {{number}} ya no se puede deshacer con un botón, solo durante los primeros 15 minutos; levanta lo que esté en vigor con su propio comando, o elimina el caso.',
    undone_already: '{{user}} se adelantó y deshizo el caso {{number}}.',
    question_gone:
      'Esto ya se respondió, o tiene más de 15 minutos; si no ha pasado nada, escribe el comando otra vez.',
    question_not_yours: 'Solo quien preguntó puede responder a esto; escribe el comando tú.',
    over_limit:
      'Has hecho en una hora tanto como un moderador puede hacer solo en este servidor ({{limit}}); espera durante un día en {{channel}} a que otro moderador lo apruebe.',
    over_limit_unposted:
      'No se hizo nada: has hecho en una hora tanto como un moderador puede hacer solo en este servidor ({{limit}}), y no se puede preguntar a otro porque el canal de registro falta o está cerrado para el bot; pide a alguien con «Gestionar servidor» que lo arregle con `/settings log`.',
    too_much_waits:
      'No se hizo nada: has hecho en una hora tanto como un moderador puede hacer solo en este servidor ({{limit}}), y ya esperan diez peticiones tuyas; pide a otro moderador que las responda en el canal de registro.',
    approval_gone:
      'Esto ya se respondió, o tiene más de un día; si no ha pasado nada, hay que pedirlo otra vez.',
    approval_own: 'A esto tiene que responder otro moderador, no quien lo pidió.',
    warning_gone: 'La advertencia {{number}}, que llevó a ello, ya no cuenta.',
    nobody_left: 'Ahora hay algo en contra en cada una de estas personas; no se baneó a nadie.',
    limits_without_log:
      'Lo que pasa de un límite se pregunta en el canal de registro, y no hay ninguno; elige uno primero con `/settings log`.',
    nothing_to_end: 'Aquí ya no queda nada que terminar.',
    appeals_off: 'Este servidor no acepta apelaciones aquí por ahora.',
    appeal_without_text: 'Di qué hay que decir contra el baneo; no se acepta una apelación vacía.',
    appeal_waiting: 'Tu apelación ya está con los moderadores; espera a que decidan.',
    appeals_used_up: 'Has apelado contra este baneo tantas veces como permite el servidor.',
    appeal_too_soon: 'Podrás volver a apelar contra este baneo {{until}}.',
    no_such_appeal: 'Esta apelación ya no consta.',
    appeal_under_way: '{{user}} se ha adelantado y decide ahora mismo sobre esta apelación.',
    appeal_decided: '{{user}} ya ha decidido sobre esta apelación.',
    appeal_over: 'El baneo ha terminado, así que esta apelación ya no necesita decisión.',
    appeal_not_shorter:
      'Eso no es antes de cuando termina de todos modos el baneo del caso {{number}}; di una duración más corta.',
    escalation_incomplete:
      'Di cuántas `warnings` llevan a qué `action`, o con `expire` durante cuánto cuentan las advertencias.',
    step_without_duration:
      'Un aislamiento y un baneo temporal necesitan un final: di con `duration` cuánto dura.',
    step_without_end: 'Esto no tiene final propio; quita `duration` o elige un baneo temporal.',
    nothing_to_change: 'Di qué debe cambiar: un motivo, una duración o ambas cosas.',
    no_end_to_move:
      'El caso {{number}} no tiene un final que se pueda mover: solo lo tienen un baneo temporal, un aislamiento o una cárcel que sigan en vigor.',
    log_channel_unwritable:
      'El bot no puede escribir en {{channel}}; déjale ver el canal, enviar mensajes e insertar enlaces allí.',
    reports_off:
      'Este servidor no admite denuncias, así que la tuya no se ha guardado; escribe directamente a alguien de la moderación.',
    report_of_self: 'No puedes denunciarte a ti; si necesitas ayuda, escribe a alguien de la moderación.',
    report_of_bot: 'No se puede denunciar al bot; escribe directamente a alguien de la moderación.',
    report_without_reason: 'Una denuncia necesita un motivo; cuenta qué ha pasado.',
    reported_already:
      'Acabas de denunciar a {{user}} y la moderación ya lo tiene; puedes volver a hacerlo {{until}}.',
    reported_too_often:
      'Has hecho tres denuncias en diez minutos y la moderación ya las tiene; puedes hacer la próxima {{until}}.',
    no_such_report: 'Esta denuncia ya no está registrada.',
    report_about_you: 'Esta denuncia trata de ti; déjasela a otra persona de la moderación.',
    report_claimed: '{{user}} se ocupa de esta denuncia.',
    report_under_way: '{{user}} se ha adelantado y está actuando sobre esta denuncia en este momento.',
    report_acted: '{{user}} se ha adelantado y ya ha actuado sobre esta denuncia.',
    report_dismissed: '{{user}} se ha adelantado y ha desestimado esta denuncia.',
    not_the_owner: 'Esto solo lo puede hacer quien es propietario del servidor; no se ha cambiado nada.',
    not_who_asked: 'No se ha borrado nada: solo puede confirmarlo quien lo pidió; escribe el comando tú.',
    question_too_old:
      'No se ha borrado nada: la pregunta tiene más de 15 minutos; escribe el comando otra vez.',
    erasure_pending:
      'No se ha borrado nada: el caso {{number}} está en curso; inténtalo de nuevo cuando se resuelva, en unos minutos.',
    unseen_endings:
      'No se ha borrado nada: hay en vigor más sanciones con final de las que se te dijo; escribe el comando otra vez.',
    export_too_large:
      'Lo registrado de este servidor ocupa, incluso comprimido, más de los {{mebibytes}} MiB que Discord acepta aquí; quien aloja el bot puede leerlo con SQL en las tablas `guilds`, `cases` y `case_edits`.',
    import_too_large:
      'El archivo ocupa, descomprimido si viene comprimido, más de los {{mebibytes}} MiB que se pueden leer de una vez; divídelo o quita columnas, e importa las partes una tras otra.',
    import_too_many: 'El archivo tiene más de {{number}} casos; divídelo e importa las partes una tras otra.',
    import_too_hard:
      'El archivo no se pudo leer con el tiempo y la memoria que hay para ello; divídelo o quita columnas.',
    import_unfetched:
      'El archivo no se pudo descargar de Discord; adjúntalo otra vez, con 10 MiB como máximo.',
    import_not_text:
      'El archivo no es texto en UTF-8, ni un texto así comprimido con gzip; guárdalo como UTF-8.',
    import_not_json: 'El archivo empieza como JSON y no lo es; expórtalo de nuevo y adjúntalo tal cual.',
    import_unknown:
      'El archivo no es una exportación de Bailiff o de Zeppelin, ni una tabla cuya primera línea nombre al menos las columnas `user_id` y `type`; en `docs/export.md` está lo que se lee.',
    import_newer: 'El archivo lo escribió una versión más nueva de Bailiff; primero hay que actualizar esta.',
    import_gone:
      'No se ha importado nada: esto ya se respondió o tiene más de 15 minutos; escribe el comando otra vez.',
    import_not_yours: 'No se ha importado nada: solo puede responder quien lo pidió; escribe el comando tú.',
    import_numbers_taken:
      'No se ha importado nada: entretanto hay casos con números del archivo; escribe el comando otra vez.',
    nobody_named:
      '«{{text}}» no nombra a nadie; pega ID o menciones de personas, con cualquier cosa entre ellas.',
    too_many_people: 'A la vez se banea como máximo a {{number}} personas; divide la lista.',
    massban_gone:
      'Con esto no se ha baneado a nadie: ya se respondió o tiene más de 15 minutos; escribe el comando de nuevo.',
    massban_not_yours:
      'No se ha baneado a nadie: solo quien preguntó puede responder; escribe tú el comando.',
    batch_undo_too_late:
      'No se ha deshecho nada: los baneos tienen más de 15 minutos; levanta los que quieras con `/unban`.',
    nothing_to_undo: 'No se ha deshecho nada: ninguno de estos baneos sigue vigente.',
    moderator_lacks_in: 'Te falta en {{channel}} el permiso «{{permission}}», que esto requiere.',
    bot_lacks_in:
      'Al bot le falta en {{channel}} el permiso «{{permission}}», que esto requiere; dáselo allí al rol del bot.',
    channel_gone: 'Ese canal ya no existe; no se ha cambiado nada.',
    channel_unfit: 'Esto no se puede hacer en {{channel}}: Discord no lo ofrece para canales de ese tipo.',
    thread_unfit:
      '{{channel}} es un hilo: ciérralo en Discord con «Bloquear hilo» o indica el canal al que pertenece, lo que cierra todos sus hilos.',
    closed_already:
      '{{channel}} ya está cerrado para todos por sus propios permisos; no se ha cambiado nada.',
    locked_already: '{{channel}} ya está bloqueado: {{moderator}}, {{age}}.',
    lock_under_way: '{{moderator}} llegó antes: {{channel}} se está bloqueando ahora mismo.',
    lock_changing:
      '{{channel}} se está bloqueando o desbloqueando ahora mismo; mira el canal e inténtalo de nuevo en breve.',
    not_locked:
      '{{channel}} no está bloqueado con `/lock`; lo que dicen sus propios permisos se cambia en los ajustes del canal.',
    slowmode_under_way:
      'Otra persona está cambiando ahora mismo el modo pausado de {{channel}}; mira el canal e inténtalo de nuevo en breve.',
    slowmode_too_long: 'El modo pausado más largo que acepta Discord es de 6 horas.',
    content_unreadable:
      'El bot no puede leer lo que escriben los demás, así que no puede buscar textos, enlaces ni archivos; quien lo aloja activa el intent «Message Content» en https://discord.com/developers/applications, página «Bot».',
    purge_under_way:
      'En este momento se están borrando mensajes de {{channel}} (caso {{number}}); mira ese caso e inténtalo de nuevo cuando esté resuelto.',
    nothing_to_purge:
      'No se ha borrado nada en {{channel}}: ningún mensaje encaja. Fijados y conservados: {{pinned}}. De hace más de 14 días y dejados: {{tooOld}}. Se miran los 3000 mensajes más recientes.',
  },
  failed: {
    database:
      'En este momento no se puede acceder a la base de datos o escribir en ella, así que no se ha hecho nada; inténtalo de nuevo en breve.',
    unexpected:
      'Algo ha salido mal, y está en el registro del bot; mira el caso antes de intentarlo otra vez.',
    notAllowed: 'Te falta el permiso «{{permission}}», que esto requiere.',
  },
} as const satisfies Translation<typeof english>;
