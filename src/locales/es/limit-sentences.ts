import type { limitSentences as english } from '../en/limit-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'Lo que un moderador hace en una hora sin la aprobación de otro',
    kind: { bans: 'baneos', kicks: 'expulsiones', massbans: 'baneos masivos' },
    one: '{{kind}}: {{most}}',
    none: 'Sin límite.',
    title: 'Más allá del límite de un moderador',
    reached: '{{moderator}} ha hecho en una hora tanto como un moderador puede hacer solo ({{limit}}).',
    wants: 'Lo que pide ahora: {{what}}',
    action: '{{type}} de {{user}}',
    massban: 'baneo masivo, personas: {{count}}: {{people}}',
    approve: 'Aprobar',
    refuse: 'Rechazar',
    askedBy: 'Lo pidió {{moderator}}.',
    evidence: 'Con prueba: {{name}}',
    untold: 'No se avisará a la persona.',
    states: {
      approved: '{{by}} lo ha aprobado: caso {{number}}.',
      refused: '{{by}} lo ha rechazado. No se hizo nada.',
      late: 'Nadie respondió en un día. No se hizo nada.',
      lost: 'No se hizo nada.',
      erased: 'Lo que se pidió está borrado.',
    },
    hindered: 'No se hizo, y sigue esperando. A {{moderator}} Bailiff le diría: {{cause}}',
    approvedBy: 'Aprobado por',
    ownerTitle: 'Límites de los moderadores en {{guild}}',
    ownerReached:
      '{{moderator}} ha alcanzado un límite ({{limit}} en una hora). Lo que pida más allá no se hace si otro moderador no lo aprueba en el canal de registro.',
    ownerChanged: '{{by}} ha cambiado los límites. Ahora son:',
  },
} as const satisfies Translation<typeof english>;
