import type { statsSentences as english } from '../en/stats-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of how many cases there are. */
export const statsSentences = {
  stats: {
    title: 'Casos',
    titleSince: 'Casos desde el {{since}}',
    chart: 'Casos por tipo',
    about: 'Sobre {{user}}.',
    none: 'No hay casos así.',
    total:
      'Casos: **{{count}}**. Deshechos después, levantados o eliminados: {{undone}} de {{all}} ({{percent}} %).',
    byType: 'Por tipo',
    byModerator: 'Por moderador',
    line: '{{what}}: {{count}}',
    moreModerators: 'Moderadores que aquí se omiten: {{count}}.',
    noPicture: 'No se pudo dibujar el gráfico; los números están completos sin él.',
  },
} as const satisfies Translation<typeof english>;
