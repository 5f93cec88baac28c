import type { statsSentences as english } from '../en/stats-sentences';
import type { Translation } from '../translation';

/** What is said in German of how many cases there are. */
export const statsSentences = {
  stats: {
    title: 'Fälle',
    titleSince: 'Fälle seit {{since}}',
    chart: 'Fälle nach Art',
    about: 'Zu {{user}}.',
    none: 'Solche Fälle gibt es nicht.',
    total:
      'Fälle: **{{count}}**. Seither rückgängig gemacht, also aufgehoben oder gelöscht: {{undone}} von {{all}} ({{percent}} %).',
    byType: 'Nach Art',
    byModerator: 'Nach Moderation',
    line: '{{what}}: {{count}}',
    moreModerators: 'Hier ausgelassene Moderatoren: {{count}}.',
    noPicture: 'Das Diagramm ließ sich nicht zeichnen; die Zahlen sind auch ohne es vollständig.',
  },
} as const satisfies Translation<typeof english>;
