import type { limitSentences as english } from '../en/limit-sentences';
import type { Translation } from '../translation';

/** What is said in German of the limits of moderators, and of what waits for another's approval. */
export const limitSentences = {
  limits: {
    setting: 'Was ein Moderator binnen einer Stunde ohne Zustimmung eines anderen tut',
    kind: { bans: 'Banne', kicks: 'Kicks', massbans: 'Massenbanne' },
    one: '{{kind}}: {{most}}',
    none: 'Keine Grenze.',
    title: 'Wartet auf Zustimmung',
    reached:
      '{{moderator}} hat binnen einer Stunde so viel getan, wie ein Moderator allein darf ({{limit}}).',
    wants: 'Verlangt ist jetzt: {{what}}',
    action: '{{type}} für {{user}}',
    massban: 'Massenbann, Personen: {{count}}: {{people}}',
    approve: 'Zustimmen',
    refuse: 'Ablehnen',
    approved: '{{by}} hat zugestimmt. Fälle: {{count}}, der erste hat die Nummer {{number}}.',
    refused: '{{by}} hat abgelehnt. Es wurde nichts getan.',
    hindered: 'Es wurde nicht getan und wartet weiter. Was {{moderator}} zu hören bekommt: {{cause}}',
    approvedBy: 'Zugestimmt hat',
    ownerTitle: 'Grenzen für Moderatoren in {{guild}}',
    ownerReached:
      '{{moderator}} hat eine Grenze erreicht ({{limit}} binnen einer Stunde). Was darüber hinausgeht, geschieht erst, wenn ein anderer Moderator im Log-Kanal zustimmt.',
    ownerChanged: '{{by}} hat die Grenzen geändert. Sie sind jetzt:',
  },
} as const satisfies Translation<typeof english>;
