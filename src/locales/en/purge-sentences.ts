/** What is said of messages that were deleted: to the moderator, and in the case. */
export const purgeSentences = {
  purge: {
    channel: 'Channel',
    messages: 'Messages',
    narrowed: 'Chosen by',
    by: {
      user: 'author',
      contains: 'text',
      bots: 'sent by bots',
      links: 'links',
      attachments: 'attachments',
    },
    underWay: 'To be deleted: {{found}}',
    count: 'Deleted: {{count}} of {{found}}',
    stay: 'The others stay: {{why}}.',
    unseen: 'What they said could not be seen.',
    done: 'Messages deleted in {{channel}}: {{count}}. Case {{number}}.',
    partly:
      'Messages deleted in {{channel}}: {{count}} of {{found}}. The others stay: {{why}}. Case {{number}}.',
    failed: 'Nothing was deleted in {{channel}}: {{why}}. Case {{number}} says so.',
    pending:
      'It is not known yet how many messages were deleted in {{channel}}. Case {{number}} is recorded and will say so within a few minutes; look there before doing it again.',
    pinned: 'Pinned, and kept: {{count}}.',
    tooOld:
      'Older than 14 days, and left, because Discord deletes such messages only one by one: {{count}}, among those that were looked at.',
    bounded: 'The search ended after the newest {{count}} messages; older ones were not looked at.',
    unseenHow:
      'The case lists who wrote them and when, not what they said: the bot may not read what others write. Whoever hosts it can switch on the intent “Message Content”.',
    lost: 'What they said could not be kept.',
  },
} as const;
