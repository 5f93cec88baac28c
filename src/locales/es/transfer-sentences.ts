import type { transferSentences as english } from '../en/transfer-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of files of cases: written, read, and imported. */
export const transferSentences = {
  transfer: {
    exported: 'Casos en este archivo, incluidos los eliminados: {{count}}.',
    kept: 'Los archivos guardados como prueba no están en él.',
  },
  import: {
    title: 'Qué haría la importación de este archivo',
    source: {
      bailiff: 'un archivo de Bailiff',
      zeppelin: 'una exportación de Zeppelin',
      csv: 'una tabla',
      discord: 'la lista de baneos del servidor',
    },
    origin: 'Importado',
    originBy: 'de {{source}}, por {{by}}',
    read: 'Leído como {{source}}. Casos que se importarían: {{count}}.',
    nothing: 'Leído como {{source}}. No contiene nada que importar.',
    stillness:
      'No se avisa a nadie ni se hace nada en Discord; el canal de registro recibe una sola publicación por todo. Se importa todo o nada.',
    known: 'Ya registrados, y se dejan como están: {{count}}.',
    live: 'Baneos en vigor, según el archivo y también según Discord: {{count}}. Los que tienen final terminarán solos.',
    over: 'Cualquier otra sanción que duraba se importa como terminada; los aislamientos y las cárceles, siempre.',
    zoneless: 'Las horas sin zona horaria se leen como UTC.',
    leftOut: 'Filas omitidas: {{count}}',
    line: 'Línea {{line}}: {{fault}}',
    moreLines: '… y más: {{count}}',
    numbers: 'Números',
    numbersFree: 'El archivo numera sus casos del {{first}} al {{last}}; aquí no se usa ninguno de ellos.',
    numbersGaps: 'Números intermedios que se salta y que quedan sin caso: {{count}}.',
    numbersTaken:
      'Números del archivo que tienen, o pueden haber tenido, casos de aquí: {{count}} ({{numbers}}). Solo se puede importar con números nuevos.',
    numbersNone: 'No todos los casos del archivo tienen número. Solo se puede importar con números nuevos.',
    numbersNew: 'Los números nuevos empiezan por el {{next}}.',
    same: 'Importar con los mismos números',
    new: 'Importar con números nuevos',
    cancel: 'Cancelar',
    done: 'Casos importados: {{count}}, con números del {{first}} al {{last}}.',
    cancelled: 'No se ha importado nada.',
    posted: 'Importación {{id}}',
    postedBy: 'De {{source}}, por {{by}}.',
    bans: {
      ask: 'Importar los baneos existentes …',
      title: 'Qué haría la importación de los baneos de este servidor',
      found:
        'Baneos sin caso: {{count}}. Cada uno pasa a ser un caso en vigor, con el motivo que guarda Discord.',
      none: 'Todos los baneos de este servidor tienen un caso; no hay nada que importar.',
      known: 'Baneos que tienen un caso y se dejan como están: {{count}}.',
      left: 'Más de los que se pueden importar de una vez; quedan para la próxima: {{count}}.',
      unsaid:
        'Discord no dice quién puso un baneo ni cuándo: los casos no nombran a ningún moderador y empiezan ahora.',
      after: 'Los baneos de este servidor que entonces no tengan caso se pueden importar después.',
    },
    fault: {
      no_row: 'no es un caso',
      no_user: 'no dice de quién se trata',
      bad_user: 'nombra a la persona con algo que no es una ID; puede que una hoja de cálculo la redondeara',
      no_type: 'no dice qué se hizo',
      bad_number: 'tiene un número que ningún caso puede tener',
      bad_moment: 'tiene una hora que no se puede leer o que no puede ser',
      twice: 'está por segunda vez, o tiene el número de otro caso',
      under_way: 'estaba en curso cuando se escribió el archivo',
      other_guild: 'pertenece a otro servidor',
      deleted_there: 'se eliminó allí, y no queda nada de él',
    },
  },
} as const satisfies Translation<typeof english>;
