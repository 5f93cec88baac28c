import type { limitSentences as english } from '../en/limit-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'Lo que un moderador hace en una hora sin la aprobación de otro',
    kind: { bans: 'baneos', kicks: 'expulsiones', massbans: 'baneos masivos' },
    one: '{{kind}}: {{most}}',
    none: 'Sin límite.',
    title: 'Espera aprobación',
    reached: '{{moderator}} ha hecho en una hora tanto como un moderador puede hacer solo ({{limit}}).',
    wants: 'Lo que pide ahora: {{what}}',
    action: '{{type}} de {{user}}',
    massban: 'baneo masivo, personas: {{count}}: {{people}}',
    approve: 'Aprobar',
    refuse: 'Rechazar',
    approved: '{{by}} lo ha aprobado. Casos: {{count}}; el primero tiene el número {{number}}.',
    refused: '{{by}} lo ha rechazado. No se hizo nada.',
    hindered: 'No se hizo, y sigue esperando. Lo que se le dice a {{moderator}}: {{cause}}',
    approvedBy: 'Aprobado por',
    ownerTitle: 'Límites de los moderadores en {{guild}}',
    ownerReached:
      '{{moderator}} ha alcanzado un límite ({{limit}} en una hora). Lo que pida más allá no se hace hasta que otro moderador lo apruebe en el canal de registro.',
    ownerChanged: '{{by}} ha cambiado los límites. Ahora son:',
  },
} as const satisfies Translation<typeof english>;
