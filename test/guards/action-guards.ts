import type { Guard } from './guard';

/** What keeps an action to be one, recorded before it is done. */
export const actionGuards: readonly Guard[] = [
  {
    keeps: 'Promise 2: Recorded before done',
    file: 'src/moderation/settle-pending-cases.ts',
    code: `status: shown ? 'applied' : 'failed',`,
    without: `status: 'applied',`,
    test: 'test/bot/crash.test.ts',
    name: 'before Discord banned: the case says afterwards that it failed, and keeps nobody from a ban (defect 9)',
  },
  {
    keeps: 'Promise 15: Many processes, one truth',
    file: 'src/holder.ts',
    code: 'return machine === hostname() && find(Number(pid))?.startedAt !== startedAt;',
    without: 'return machine === hostname() && startedAt !== undefined;',
    test: 'test/holder.test.ts',
    name: 'is not abandoned while it runs',
  },
  {
    keeps: 'Promise 15: Many processes, one truth',
    file: 'src/repositories/case-claims.ts',
    code: 'and (d.lease_until is null or d.lease_until <= now()) and',
    without: 'and',
    test: 'test/repositories/case-claims.test.ts',
    name: 'gives it again once the lease has run out, and counts the attempts',
  },
  {
    keeps: 'Promise 3: What is temporary ends',
    file: 'src/moderation/lift-due-sanctions.ts',
    code: "if (outcome.is === 'refused') alertOfEnding(context, due, outcome.hindrance);",
    without: '',
    test: 'test/bot/overdue-endings.test.ts',
    name: 'says so in the log after the third refusal, once, with the cause and a button (defect 16)',
  },
  {
    keeps: 'A refused ending is neither forgotten nor tried without pause',
    file: 'src/moderation/lift-due-sanctions.ts',
    code: 'return Math.min(firstPauseSeconds * 2 ** Math.max(liftAttempts - 1, 0), longestPauseSeconds);',
    without: 'return liftAttempts && firstPauseSeconds && longestPauseSeconds;',
    test: 'test/bot/overdue-endings.test.ts',
    name: 'waits longer after each refusal, an hour at most (defect 16)',
  },
  {
    keeps: 'Promise 4: An ending lifts only its own sanction',
    file: 'src/moderation/lift-due-sanctions.ts',
    code: 'if (!(await caughtUp(context, due.guildId))) return later;',
    without: 'void caughtUp;',
    test: 'test/bot/replacements.test.ts',
    name: 'leaves alone what took the place of a tempban while the bot was not there to see it (defect 15)',
  },
  {
    keeps: 'Promise 5: Side work never decides',
    file: 'src/migrations/1764110000000-keep-posts-current.ts',
    code: 'new.revision := old.revision + 1;',
    without: '',
    test: 'test/bot/settings.test.ts',
    name: 'brings a post up to date later when Discord fails at it',
  },
  {
    keeps: 'Times are the database’s, whatever the clock of the process says',
    file: 'src/repositories/case-claims.ts',
    code: 'and d.expires_at <= now()',
    without: "and d.expires_at <= timestamptz '2100-01-01'",
    test: 'test/bot/wrong-clock.test.ts',
    name: 'bans end by the clock of the database, though that of the process is %s (defect 18)',
  },
];
