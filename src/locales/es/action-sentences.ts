import type { actionSentences as english } from '../en/action-sentences';
import type { Translation } from '../translation';

/**
 * What is said of actions in Spanish: to the moderator, to the person, and of endings that are refused. What was
 * done follows “ha” or “han”, where it has no gender.
 */
export const actionSentences = {
  action: {
    applied: 'Se ha {{did}} a {{user}}. Caso {{number}}.',
    appliedUntil: 'Se ha {{did}} a {{user}}, hasta el {{until}}. Caso {{number}}.',
    replaced: 'Esto sustituye al caso {{number}}.',
    failed: 'No se ha hecho nada a {{user}}: {{why}}. El caso {{number}} lo indica.',
    pending:
      'Aún no se sabe si se ha {{did}} a {{user}}. El caso {{number}} está registrado y lo dirá en unos minutos; míralo allí antes de repetirlo.',
    kept: 'No se pudieron quitar estos roles: {{roles}}. Lo que permiten sigue permitido.',
    lost: 'No se pudieron devolver estos roles: {{roles}}.',
    notTold: 'No se le pudo avisar.',
    evidenceKept: 'La prueba se guarda con el caso; `/case view` la muestra.',
    evidenceLost:
      'No se ha podido guardar la prueba: o es mayor de lo que permite `/settings limits`, o Discord no la ha entregado. Anota en el motivo lo que mostraba.',
  },
  notice: {
    title: 'En {{guild}} te han {{did}}',
    until: 'Hasta',
    footer: 'Caso {{number}} de {{guild}}',
    undone: 'Se deshizo el caso {{number}} de {{guild}} ({{type}})',
    undoneMeans: 'Lo que se te comunicó sobre él ya no cuenta.',
  },
  overdue: {
    refused:
      'El caso {{number}} ({{type}}, {{user}}) debía terminar {{due}} y no se pudo terminar ({{why}}). Se vuelve a intentar una y otra vez, con pausas cada vez mayores de hasta una hora.',
    refusedAgain:
      'No se pudo terminar ({{why}}). El caso {{number}} sigue pendiente y se volverá a intentar.',
    unclear:
      'Discord no ha dicho qué pasó. El caso {{number}} sigue pendiente y se volverá a intentar en unos minutos.',
    over: 'El caso {{number}} ({{type}}, {{user}}) ha terminado.',
    tryNow: 'Intentar ahora',
  },
} as const satisfies Translation<typeof english>;
