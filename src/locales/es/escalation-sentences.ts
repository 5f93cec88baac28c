import type { escalationSentences as english } from '../en/escalation-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of what warnings lead to. */
export const escalationSentences = {
  escalation: {
    title: 'Escalada',
    expiry: 'Las advertencias cuentan',
    reason: '{{count}} advertencias en {{window}} (casos {{numbers}})',
    line: '{{count}} advertencias en {{window}}: {{action}}',
    none: 'Las advertencias no llevan a nada por sí solas.',
    countsFor: 'durante {{window}}',
    countsForever: 'para siempre',
    set: 'A esto llevan las advertencias desde ahora; las advertencias cuentan {{counts}}.',
    reached: 'Con esta son {{reason}}.',
    refused: 'La medida que tocaba, «{{action}}», no se ha tomado: {{why}}',
    left: 'La medida que toca, «{{action}}», aún no se ha podido tomar; se tomará en unos minutos, y el caso lo dirá.',
    from: 'Por sí solo, a raíz de la advertencia del caso {{number}}.',
    state: {
      due: '{{reason}}: {{action}}, en curso.',
      taken: '{{reason}}: {{action}}, caso {{number}}.',
      refused: '{{reason}}: {{action}}, no se ha tomado. Al moderador se le dijo: {{why}}',
      late: '{{reason}}: {{action}}, no se ha tomado: Bailiff llegó a ella pasado más de un día.',
    },
  },
} as const satisfies Translation<typeof english>;
