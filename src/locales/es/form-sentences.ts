import type { formSentences as english } from '../en/form-sentences';
import type { Translation } from '../translation';

/** What is said in the forms of moderators and of what came of them, and how durations are offered, in Spanish. */
export const formSentences = {
  form: {
    reason: 'Motivo',
    reasonOptional: 'Motivo, si quieres',
    reasonHint: 'Se muestra en el caso, en el registro de auditoría y a la persona',
    duration: 'Cuánto tiempo',
    durationHint: 'Por ejemplo 90s, 10m, 1h30m, 7d, 2w o 1mo',
    durationHintOptional: 'Por ejemplo 10m, 7d o 2w; vacío para no ponerle final',
    deleteMessages: 'Cuánto de lo que escribió se elimina',
    written: 'Lo que escribiste como motivo: {{reason}}',
  },
  message: {
    warnedBefore:
      '{{moderator}} ya advirtió por él a quien lo escribió {{age}} (caso {{number}}), así que no hubo una segunda advertencia.',
    done: 'El mensaje está eliminado.',
    refused: 'El mensaje sigue ahí: {{why}}. Elimínalo tú o pídeselo a alguien que pueda.',
    unclear: 'Discord no ha dicho si el mensaje está eliminado; míralo y elimínalo tú si sigue ahí.',
  },
  duration: {
    one: {
      s: '1 segundo',
      m: '1 minuto',
      h: '1 hora',
      d: '1 día',
      w: '1 semana',
      mo: '1 mes',
    },
    many: {
      s: '{{number}} segundos',
      m: '{{number}} minutos',
      h: '{{number}} horas',
      d: '{{number}} días',
      w: '{{number}} semanas',
      mo: '{{number}} meses',
    },
  },
} as const satisfies Translation<typeof english>;
