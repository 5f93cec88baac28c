import type { Guard } from './guard';

const test = 'test/bot/gateway.test.ts';

/** What keeps a connection that breaks, and whatever Discord tells twice or never, from changing what comes out. */
export const gatewayGuards: readonly Guard[] = [
  {
    keeps: 'Promise 7: One action',
    file: 'src/listeners/core-interaction-create.ts',
    code: 'if (!this.#seen.isNew(interaction.id, Date.now())) return;',
    without: 'this.#seen.isNew(interaction.id, Date.now());',
    test,
    name: 'a command that Discord sends again is carried out and answered once, under way or over',
  },
  {
    keeps: 'Promise 10: By hand counts too',
    file: 'src/moderation/take-action.ts',
    code: 'return isGone ? recordWithin(context, bounds, input, leaseSeconds) : inserted;',
    without: 'return isGone ? inserted : inserted;',
    test,
    name: 'a ban that was lifted unseen, with the audit log hidden, does not keep anybody from being banned again',
  },
  {
    keeps: 'Promise 3: What is temporary ends',
    file: 'src/moderation/note-guild.ts',
    code: 'await context.cases.resumeLifts([guildId]);',
    without: '',
    test,
    name: 'waits while Discord has taken the server away for the moment, which is not left, and ends when it is back',
  },
  {
    keeps: 'A token that is no longer good ends the process instead of being tried again and again',
    file: 'src/connect.ts',
    code: 'if (sentence) reject(new Error(sentence));',
    without: 'void [sentence, reject];',
    test,
    name: 'because the token is not good any more, ends the process with one sentence and exit code 1',
  },
  {
    keeps: 'Shards identify no faster than Discord lets them',
    file: 'src/client.ts',
    code: 'new SparingThrottler(session_start_limit.max_concurrency,',
    without: 'new SparingThrottler(session_start_limit.total,',
    test: 'test/bot/identifying.test.ts',
    name: 'of one process take turns, and those of two that start at once come again when they are sent away',
  },
];
