import type { batchSentences as english } from '../en/batch-sentences';
import type { Translation } from '../translation';

/** What is said of people who are banned many at once. */
export const batchSentences: Translation<typeof english> = {
  batch: {
    title: '¿Banear a estas personas?',
    ask: 'Personas que se van a banear: **{{count}}**. No se avisa a nadie por mensaje directo.',
    askReason: 'Motivo: {{reason}}',
    askDeletion: 'Se borra de lo que escribieron: {{span}}',
    nobody: 'No queda nadie a quien banear.',
    junk: 'Esto no nombra a nadie y se pasa por alto: {{text}}.',
    ban: 'Banear a {{count}}',
    cancel: 'Cancelar',
    cancelled: 'No se ha baneado a nadie.',
    cause: {
      target_is_self: 'Fuera: tú',
      target_is_bot: 'Fuera: el propio bot',
      target_is_owner: 'Fuera: quien es dueño del servidor',
      target_not_below_moderator: 'Fuera: no está por debajo de tu rol más alto',
      target_not_below_bot: 'Fuera: no está por debajo del rol más alto del bot',
      already_live: 'Fuera: ya está baneada, por un caso',
      under_way: 'Fuera: se le está baneando o desbaneando en este momento',
      already_banned: 'Fuera: ya está baneada, en el propio Discord',
    },
    banned: 'Personas baneadas: {{count}}. Lote {{batch}}, casos {{first}} a {{last}}.',
    pending:
      'Aún no se sabe: {{count}}. Sus casos están registrados y lo dirán en pocos minutos; míralo allí antes de repetirlo.',
    failed: 'No se hizo nada: {{why}}',
    undo: 'Deshacer los {{count}}',
    undone: 'Baneos del lote {{batch}} levantados: {{count}}.',
    foreign: 'Baneadas desde entonces por otra persona, y así quedan: {{count}}.',
    undoReason: 'Se deshizo el lote {{batch}}',
    postTitle: 'Lote {{batch}} · {{count}} baneos a la vez',
    cases: 'Casos',
    people: 'Personas',
    countBanned: 'Baneadas: {{count}}',
    countFailed: 'Fallidos: {{count}}',
    countOver: 'Ya no vigentes: {{count}}',
    undoneTitle: 'Deshecho',
    undoneBy: '{{count}} por {{by}}',
    footer: 'Lote {{batch}}',
  },
};
