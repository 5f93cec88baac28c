/** What is said of channels: that they are locked, open again, or slowed down. */
export const channelSentences = {
  channel: {
    locked: '{{channel}} is locked until somebody unlocks it with `/unlock`.',
    lockedUntil: '{{channel}} is locked until {{until}}.',
    exempt: 'These roles are not kept out, because the channel allows it to them by name: {{roles}}.',
    unlocked: '{{channel}} is unlocked; it is as it was before it was locked.',
    slowed: 'In {{channel}} people wait {{wait}} between two messages.',
    slowedUntil: 'In {{channel}} people wait {{wait}} between two messages, until {{until}}.',
    unslowed: 'The slowmode of {{channel}} is off.',
    unslowedUntil: 'The slowmode of {{channel}} is off until {{until}}.',
    failed: 'Nothing was changed in {{channel}}: {{why}}.',
    pending:
      'It is not known yet what came of it in {{channel}}. Within a few minutes it is either done or taken back; look at the channel then.',
    stillLocked:
      '{{channel}} could not be unlocked: {{why}}. It is tried again by itself, with growing pauses of up to an hour.',
    unlockUnclear: 'Discord did not say whether {{channel}} is unlocked; it is tried again within minutes.',
    audit: {
      lock: {
        made: 'Lock',
        lifted: 'Lock lifted',
        over: 'Lock is over',
        undone: 'Lock did not succeed',
      },
      slowmode: {
        made: 'Slowmode',
        lifted: 'Slowmode lifted',
        over: 'Slowmode is over',
        undone: 'Slowmode did not succeed',
      },
    },
  },
} as const;
