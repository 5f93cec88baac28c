import type { reportSentences as english } from '../en/report-sentences';
import type { Translation } from '../translation';

/** What is said of reports: to whoever reports, to moderators, and afterwards, in Spanish. */
export const reportSentences = {
  report: {
    filed: 'Tu denuncia sobre {{user}} está en manos de la moderación. Solo ella la ve.',
    evidenceKept: 'Tu archivo va con ella.',
    evidenceLost:
      'No se ha podido guardar tu archivo: puede tener hasta 10 MiB. La denuncia sí está guardada.',
    follow: 'Dime en qué queda',
    followed: 'Recibirás un mensaje directo cuando la moderación decida sobre tu denuncia.',
    outcome: {
      title: 'Tu denuncia en {{guild}}',
      acted: 'La moderación ha actuado sobre tu denuncia de {{user}}. Gracias por ella.',
      dismissed: 'La moderación ha mirado tu denuncia de {{user}} y la ha desestimado. Gracias por ella.',
    },
    form: {
      title: 'Denunciar a la moderación',
      reason: '¿Qué ha pasado?',
      hint: 'Esto solo lo ve la moderación de este servidor.',
    },
    title: 'Denuncia {{id}}',
    erased: 'El motivo se ha borrado.',
    person: 'Denunciado',
    reporter: 'De',
    message: 'Mensaje',
    messageText: 'Lo que decía',
    evidence: 'Pruebas',
    evidenceWith: 'Se guarda un archivo con ella.',
    evidenceMissing: 'Llevaba un archivo que no se pudo guardar.',
    state: 'Estado',
    states: {
      open: 'Abierta',
      claimed: '{{by}} se ocupa de ella desde {{at}}',
      taken: '{{by}} se ocupa de ella desde {{at}}; antes era de {{from}}',
      acted: '{{by}} actuó {{at}}: caso {{number}}',
      dismissed: 'Desestimada por {{by}} {{at}}',
    },
    claim: 'Ocuparme',
    act: 'Actuar',
    dismiss: 'Desestimar',
    showEvidence: 'Ver pruebas',
    takeOver: 'Quedármela',
    claimed: 'La denuncia {{id}} es tuya; su publicación lo dice.',
    tookOver: 'La denuncia {{id}} es tuya ahora; su publicación dice que te la has quedado.',
    dismissed: 'La denuncia {{id}} queda desestimada; su publicación lo dice.',
    choose: '¿Qué hay que hacer con {{user}}? Puedes cambiar el motivo en el paso siguiente.',
    noEvidence: 'Ya no hay ningún archivo con la denuncia {{id}}.',
    evidenceOf: 'El archivo que llegó con la denuncia {{id}}.',
    action: {
      title: '{{type}} · denuncia {{id}}',
      reason: 'Motivo; vacío para el de la denuncia',
    },
  },
} as const satisfies Translation<typeof english>;
