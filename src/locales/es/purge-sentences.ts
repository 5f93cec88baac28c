import type { purgeSentences as english } from '../en/purge-sentences';
import type { Translation } from '../translation';

/** What is said of messages that were deleted: to the moderator, and in the case, in Spanish. */
export const purgeSentences = {
  purge: {
    channel: 'Canal',
    messages: 'Mensajes',
    narrowed: 'Elegidos por',
    by: {
      user: 'autor',
      contains: 'texto',
      bots: 'enviados por bots',
      links: 'enlaces',
      attachments: 'archivos',
    },
    underWay: 'Por borrar: {{found}}',
    count: 'Borrados: {{count}} de {{found}}',
    stay: 'Los demás se quedan: {{why}}.',
    unseen: 'No se ha podido ver lo que decían.',
    done: 'Mensajes borrados en {{channel}}: {{count}}. Caso {{number}}.',
    partly:
      'Mensajes borrados en {{channel}}: {{count}} de {{found}}. Los demás se quedan: {{why}}. Caso {{number}}.',
    failed: 'No se ha borrado nada en {{channel}}: {{why}}. El caso {{number}} lo dice.',
    pending:
      'Aún no se sabe cuántos mensajes se han borrado en {{channel}}. El caso {{number}} está registrado y lo dirá en unos minutos; míralo allí antes de repetirlo.',
    pinned: 'Fijados y conservados: {{count}}.',
    tooOld:
      'De hace más de 14 días y dejados, porque Discord los borra solo uno a uno: {{count}}, entre los que se han mirado.',
    bounded:
      'La búsqueda terminó tras los {{count}} mensajes más recientes; los anteriores no se han mirado.',
    unseenHow:
      'El caso dice quién los escribió y cuándo, no lo que decían: el bot no puede leer lo que escriben los demás. Quien lo aloja puede activar el intent «Message Content».',
    lost: 'No se ha podido guardar lo que decían.',
  },
} as const satisfies Translation<typeof english>;
