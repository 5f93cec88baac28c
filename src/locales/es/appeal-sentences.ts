import type { appealSentences as english } from '../en/appeal-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of appeals: to whoever is banned, to moderators, and afterwards. */
export const appealSentences = {
  appeal: {
    setting: 'Apelaciones',
    text: 'Lo que dicen los baneos de las apelaciones',
    limits: 'Límites de las apelaciones',
    limitsAre: '{{most}} por baneo, separadas por {{pause}}',
    set: 'Las apelaciones están configuradas: se publican en {{channel}}, {{limits}}.',
    setText:
      'El mensaje sobre un baneo dice esto de las apelaciones; no hay botón, porque no hay canal elegido.',
    off: 'Las apelaciones están desactivadas: los mensajes sobre baneos no dicen nada de ellas.',
    notice: 'Apelación',
    open: 'Apelar',
    filed: 'Tu apelación está con los moderadores. Sabrás qué resulta, si recibes mensajes del bot.',
    form: {
      title: 'Apelación contra el caso {{number}}',
      text: '¿Qué hay que decir contra el baneo?',
      hint: 'Lo leen los moderadores del servidor.',
      duration: 'Cuánto dura el baneo',
      fromNow: 'Contado desde ahora, por ejemplo 90s, 10m, 1h30m, 7d, 2w o 1mo',
      fromBeginning: 'Contado desde el inicio del baneo, por ejemplo 90s, 10m, 1h30m, 7d, 2w o 1mo',
      answer: 'Por qué se rechaza',
      answerHint: 'La persona lo lee; puede quedar vacío.',
    },
    title: 'Apelación {{id}}',
    ban: 'Contra',
    reason: 'Motivo del baneo',
    answer: 'Respuesta',
    erased: 'El texto se ha borrado.',
    states: {
      open: 'Abierta',
      accepted: 'Aceptada por {{by}} {{at}}',
      shortened: 'Acortada por {{by}} {{at}}',
      refused: 'Rechazada por {{by}} {{at}}',
      over: 'El baneo terminó {{at}} sin ella',
    },
    word: {
      open: 'abierta',
      accepted: 'aceptada',
      shortened: 'acortada',
      refused: 'rechazada',
    },
    accept: 'Aceptar',
    shorten: 'Acortar',
    refuse: 'Rechazar',
    liftReason: 'Se ha aceptado la apelación {{id}}',
    decided: {
      deciding: 'La apelación {{id}} sigue abierta.',
      accepted: 'La apelación {{id}} está aceptada.',
      shortened: 'La apelación {{id}} está aceptada en parte: el baneo termina antes.',
      refused: 'La apelación {{id}} está rechazada.',
      over: 'La apelación {{id}} ya no hace falta.',
    },
    outcome: {
      title: 'Tu apelación en {{guild}}',
      accepted: 'Se ha aceptado tu apelación contra el caso {{number}}: el baneo está levantado.',
      shortened:
        'Se ha aceptado en parte tu apelación contra el caso {{number}}. El baneo termina antes: {{until}}.',
      refused: 'Se ha rechazado tu apelación contra el caso {{number}}.',
      over: 'El baneo del caso {{number}} ha terminado, así que tu apelación ya no necesita decisión.',
    },
  },
} as const satisfies Translation<typeof english>;
