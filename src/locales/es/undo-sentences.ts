import type { undoSentences as english } from '../en/undo-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of undoing, of what is recorded of a person, and of what is to be confirmed. */
export const undoSentences = {
  undo: {
    label: 'Deshacer',
    reason: 'Se deshizo el caso {{number}}',
    lifted: 'El caso {{number}} se ha deshecho.',
    marked: 'El caso {{number}} se ha deshecho y cuenta como retirado ({{type}}, {{user}}).',
  },
  record: {
    title: 'Antecedentes',
    person: '{{user}} · cuenta creada {{made}} · en el servidor: {{joined}}',
    noMember: 'no es miembro',
    none: 'Sin casos.',
    line: '**{{number}}** · {{type}} · {{state}} · {{age}}',
  },
  question: {
    confirm: '¿{{type}}: {{user}}? No se hace nada hasta que lo confirmes, en un plazo de 15 minutos.',
    yes: 'Confirmar',
    no: 'Cancelar',
    dropped: 'No se ha hecho nada.',
    change: '«Cambiar» pone en su lugar lo que pediste, como un caso propio; el botón vale 15 minutos.',
    changeIt: 'Cambiar',
  },
} as const satisfies Translation<typeof english>;
