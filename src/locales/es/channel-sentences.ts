import type { channelSentences as english } from '../en/channel-sentences';
import type { Translation } from '../translation';

/** What is said of channels: that they are locked, open again, or slowed down, in Spanish. */
export const channelSentences = {
  channel: {
    locked: '{{channel}} está bloqueado hasta que alguien lo desbloquee con `/unlock`.',
    lockedUntil: '{{channel}} está bloqueado hasta {{until}}.',
    exempt: 'A estos roles no los afecta, porque el canal se lo permite expresamente: {{roles}}.',
    unlocked: '{{channel}} está desbloqueado; vuelve a estar como antes del bloqueo.',
    slowed: 'En {{channel}} hay que esperar {{wait}} entre dos mensajes.',
    slowedUntil: 'En {{channel}} hay que esperar {{wait}} entre dos mensajes, hasta {{until}}.',
    unslowed: 'El modo pausado de {{channel}} está desactivado.',
    unslowedUntil: 'El modo pausado de {{channel}} está desactivado hasta {{until}}.',
    failed: 'No se ha cambiado nada en {{channel}}: {{why}}.',
    pending:
      'Aún no se sabe qué pasó en {{channel}}. En unos minutos estará hecho o deshecho; mira el canal entonces.',
    stillLocked:
      'No se pudo desbloquear {{channel}}: {{why}}. Se vuelve a intentar por sí solo, con pausas cada vez mayores de hasta una hora.',
    unlockUnclear:
      'Discord no ha dicho si {{channel}} está desbloqueado; se volverá a intentar en unos minutos.',
    audit: {
      lock: {
        made: 'Bloqueo',
        lifted: 'Bloqueo levantado',
        over: 'Fin del bloqueo',
        undone: 'El bloqueo no se logró',
      },
      slowmode: {
        made: 'Modo pausado',
        lifted: 'Modo pausado desactivado',
        over: 'Fin del modo pausado',
        undone: 'El modo pausado no se logró',
      },
    },
  },
} as const satisfies Translation<typeof english>;
