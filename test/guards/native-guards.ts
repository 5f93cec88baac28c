import type { Guard } from './guard';

const keeps = 'Promise 10: By hand counts too';
const test = 'test/bot/native-actions.test.ts';

/** What makes a case of what is done by hand, once, and of nothing else. */
export const nativeGuards: readonly Guard[] = [
  {
    keeps,
    file: 'src/moderation/note-entry.ts',
    code: 'if (!ours) return recordNativeAct(context, act);',
    without: 'if (!ours) return true;',
    test,
    name: 'makes a case of a ban, with moderator and reason, posted to the log (defect 26)',
  },
  {
    keeps: 'Own actions are told from those by hand by the number in their reason',
    file: 'src/moderation/note-entry.ts',
    code: 'return record && types.includes(record.type) ? record : null;',
    without: 'return record && types.length === 0 ? record : null;',
    test,
    name: 'does not make a second case of what was done through a command (defect 27)',
  },
  {
    keeps: 'A ban by hand is never attributed to the bot',
    file: 'src/moderation/note-entry.ts',
    code: 'return moderatorId === null || moderatorId === discord.botId;',
    without: 'return moderatorId !== discord.botId || true;',
    test,
    name: 'believes nobody else’s reason that begins like one of ours (defect 27)',
  },
  {
    keeps: 'Promise 4: An ending lifts only its own sanction',
    file: 'src/moderation/record-native-act.ts',
    code: "return state === (type === 'unban' ? 'gone' : 'foreign');",
    without: "return state !== 'ours' || type === 'unban';",
    test,
    name: 'leaves a newer ban alone when the word of an older unban comes late',
  },
  {
    keeps,
    file: 'src/moderation/note-guild.ts',
    code: 'for (const guildId of guildIds) await caughtUp(context, guildId);',
    without: '',
    test,
    name: 'reads the audit log from the last known entry on after a restart, and nothing twice (defect 26)',
  },
  {
    keeps: 'Promise 2: Recorded before done',
    file: 'src/moderation/note-entry.ts',
    code: "await context.cases.settleCase(guildId, number, { status: 'applied', auditLogId: act.entryId });",
    without: '',
    test,
    name: 'settles as applied what was taken for interrupted, once Discord’s log says it happened',
  },
  {
    keeps: 'Promise 8: Jail holds and gives back',
    file: 'src/moderation/note-role-change.ts',
    code: 'if (!isAdmitted) return note(context, live, change);',
    without: '',
    test: 'test/bot/jail-by-hand.test.ts',
    name: 'holds somebody whose jail role is taken away by whoever may not release them, and notes it',
  },
  {
    keeps: 'Promise 7: One action',
    file: 'src/moderation/actions/jail.ts',
    code: ', required: true }',
    without: ' }',
    test: 'test/bot/jail-by-hand.test.ts',
    name: 'releases once, where the jail role is taken away while a moderator types /unjail',
  },
];
