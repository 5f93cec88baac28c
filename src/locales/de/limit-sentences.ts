import type { limitSentences as english } from '../en/limit-sentences';
import type { Translation } from '../translation';

/** What is said in German of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'Was ein Moderator binnen einer Stunde ohne Zustimmung eines anderen tut',
    kind: { bans: 'Banne', kicks: 'Kicks', massbans: 'Massenbanne' },
    one: '{{kind}}: {{most}}',
    none: 'Keine Grenze.',
    title: 'Über die Grenze eines Moderators hinaus',
    reached:
      '{{moderator}} hat binnen einer Stunde so viel getan, wie ein Moderator allein darf ({{limit}}).',
    wants: 'Verlangt ist jetzt: {{what}}',
    action: '{{type}} für {{user}}',
    massban: 'Massenbann, Personen: {{count}}: {{people}}',
    approve: 'Zustimmen',
    refuse: 'Ablehnen',
    askedBy: 'Verlangt von {{moderator}}.',
    evidence: 'Mit Beweis: {{name}}',
    untold: 'Die Person soll nicht benachrichtigt werden.',
    states: {
      approved: '{{by}} hat zugestimmt: Fall {{number}}.',
      refused: '{{by}} hat abgelehnt. Es wurde nichts getan.',
      late: 'Einen Tag lang hat niemand geantwortet. Es wurde nichts getan.',
      lost: 'Es wurde nichts getan.',
      erased: 'Was verlangt war, ist gelöscht.',
    },
    hindered: 'Es wurde nicht getan und wartet weiter. Zu {{moderator}} würde Bailiff sagen: {{cause}}',
    approvedBy: 'Zugestimmt hat',
    ownerTitle: 'Grenzen für Moderatoren in {{guild}}',
    ownerReached:
      '{{moderator}} hat eine Grenze erreicht ({{limit}} binnen einer Stunde). Was darüber hinausgeht, geschieht nur, wenn ein anderer Moderator im Log-Kanal zustimmt.',
    ownerChanged: '{{by}} hat die Grenzen geändert. Sie sind jetzt:',
  },
} as const satisfies Translation<typeof english>;
