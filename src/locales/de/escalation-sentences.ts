import type { escalationSentences as english } from '../en/escalation-sentences';
import type { Translation } from '../translation';

/** What is said in German of what warnings lead to. */
export const escalationSentences = {
  escalation: {
    title: 'Eskalation',
    expiry: 'Verwarnungen zählen',
    reason: '{{count}} Verwarnungen in {{window}} (Fälle {{numbers}})',
    line: '{{count}} Verwarnungen in {{window}}: {{action}}',
    none: 'Verwarnungen führen von selbst zu nichts.',
    countsFor: '{{window}} lang',
    countsForever: 'für immer',
    set: 'Dazu führen Verwarnungen von nun an; Verwarnungen zählen {{counts}}.',
    reached: 'Das sind {{reason}}.',
    refused: 'Der fällige Schritt „{{action}}“ wurde nicht getan: {{why}}',
    left: 'Der fällige Schritt „{{action}}“ konnte noch nicht getan werden; er wird es in wenigen Minuten, und der Fall sagt es.',
    from: 'Von selbst, durch die Verwarnung von Fall {{number}}.',
    state: {
      due: '{{reason}}: {{action}}, in Arbeit.',
      taken: '{{reason}}: {{action}}, Fall {{number}}.',
      refused: '{{reason}}: {{action}}, nicht getan. Dem Moderator wurde gesagt: {{why}}',
      late: '{{reason}}: {{action}}, nicht getan: Bailiff kam erst nach mehr als einem Tag dazu.',
    },
  },
} as const satisfies Translation<typeof english>;
