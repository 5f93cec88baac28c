import type { Guard } from './guard';

/** What keeps an action to be one, recorded before it is done. */
export const actionGuards: readonly Guard[] = [
  {
    keeps: 'Promise 2: Recorded before done',
    file: 'src/moderation/settle-pending-cases.ts',
    code: `status: shown ? 'applied' : 'failed',`,
    without: `status: 'applied',`,
    test: 'test/bot/crash.test.ts',
    name: 'before Discord banned: the case says afterwards that it failed, and nobody is banned',
  },
];
