import type { doctorSentences as english } from '../en/doctor-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of how a server is set up: what is wrong, and how to mend it. */
export const doctorSentences = {
  doctor: {
    title: 'Cómo está configurado este servidor',
    healthy: 'Todo está en orden.',
    line: '- {{finding}}',
    quoted: '«{{permission}}»',
    remarks: '**Conviene saberlo, por si no es lo que quieres**',
    more: 'Hay más: {{count}}. Arregla esto y vuelve a preguntar.',
    figures:
      'La base de datos responde en {{databaseMs}} ms, Discord en {{discordMs}} ms. Shard {{id}} de {{count}}; de los shards de este proceso, {{connected}} de {{running}} están conectados.',
    feature: {
      massban: 'banear a muchas personas a la vez',
      jailSetUp: 'configurar la cárcel',
      jailClosing: 'cerrar canales a quienes están en la cárcel',
      auditLog: 'registrar lo que se hace a mano',
      lock: 'bloquear canales',
      unlock: 'desbloquear canales',
      slowmode: 'ajustar el modo pausado',
      threadSlowmode: 'ajustar el modo pausado en hilos',
      messages: 'eliminar mensajes',
    },
    finding: {
      bot_timed_out:
        'El bot está en aislamiento temporal hasta el {{until}} y no puede hacer nada; quítale el aislamiento en Discord.',
      bot_lacks:
        'Al bot le falta el permiso «{{permission}}», necesario para: {{features}}. Dáselo al rol del bot en Ajustes del servidor → Roles.',
      moderators_above_bot:
        'Estos roles permiten moderar, y el bot no puede actuar sobre quien tenga uno: {{roles}}. Si quieres cambiarlo, sube el rol del bot por encima en Ajustes del servidor → Roles.',
      jail_unset: 'La cárcel no está configurada; lo hace `/settings jail`.',
      jail_role_gone: 'El rol de la cárcel ya no existe; `/settings jail` crea uno nuevo.',
      jail_role_managed:
        'El rol de la cárcel, {{role}}, pertenece a una integración, así que nadie más puede darlo; elige otro con `/settings jail`.',
      jail_role_above_bot:
        'El rol de la cárcel, {{role}}, no está por debajo del rol del bot, así que el bot no puede darlo; sube el rol del bot por encima en Ajustes del servidor → Roles.',
      jail_role_administrator:
        'El rol de la cárcel, {{role}}, tiene el permiso «Administrador», así que ningún canal está cerrado a quienes están en la cárcel; quítaselo al rol.',
      jail_channel_gone: 'El canal de la cárcel ya no existe; `/settings jail` crea uno nuevo.',
      jail_channel_shut:
        'Quienes están en la cárcel no pueden leer y escribir en {{channel}}, el canal de la cárcel; `/settings jail` se lo abre.',
      jailed_talk:
        'Quienes están en la cárcel todavía pueden ver estos canales y hablar en ellos: {{channels}}. Deja que el bot los vea y gestione sus permisos, y luego repite `/settings jail`.',
      jailed_see:
        'Quienes están en la cárcel todavía pueden ver estos canales: {{channels}}. Deja que el bot los vea y gestione sus permisos, y luego repite `/settings jail`.',
      jailed_let_in:
        'Quienes están en la cárcel ven estos canales, porque sus permisos los abren al rol de la cárcel: {{channels}}. Para cerrar uno, quita lo que allí se le permite al rol de la cárcel.',
      log_unset: 'Los casos no se publican en ningún sitio; con `/settings log` eliges un canal para ellos.',
      log_channel_gone: 'El canal de registro ya no existe; elige otro con `/settings log`.',
      log_channel_lacks:
        'En el canal de registro, {{channel}}, al bot le falta: {{permissions}}. Dáselo en los permisos de ese canal.',
      bans_without_case:
        'Baneos de este servidor que no tienen caso: al menos {{count}}. El botón de abajo dice qué haría importarlos.',
      intent_off:
        'El intent «Server Members» está desactivado, así que el bot no volverá a arrancar; quien lo aloja lo activa en https://discord.com/developers/applications, página «Bot».',
      database_slow:
        'La base de datos tardó {{ms}} ms en responder, así que los comandos pueden llegar tarde; quien aloja el bot debe mirar la carga de la base de datos y la conexión con ella.',
      schema_behind:
        'A la base de datos le faltan cambios que esta versión necesita ({{migrations}}); quien aloja el bot debe reiniciarlo, y con eso se hacen.',
      schema_ahead:
        'Una versión más nueva ha cambiado la base de datos ({{migrations}}), y esta sigue en marcha; quien aloja el bot debe actualizar todos sus procesos.',
      endings_overdue:
        'Sanciones que han terminado y no se han levantado: {{count}}. La más antigua es la del caso {{number}}, que debía terminar {{age}}. El canal de registro dice por qué, a partir del tercer intento; arréglalo y se levantará en una hora como mucho, o al momento con el botón de allí.',
      cases_unsettled:
        'Casos de los que aún no se sabe si llegaron a hacerse: {{count}}. El más antiguo es el caso {{number}}, registrado {{age}}. Se resuelve en cuanto Discord dice qué pasó; si sigue así, quien aloja el bot debe mirar su registro.',
    },
  },
} as const satisfies Translation<typeof english>;
