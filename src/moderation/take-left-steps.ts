import type { Context } from './context';
import { type Act, takeStep } from './escalate';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import { takeAction } from './take-action';
import { newLease } from './under-new-lease';

/**
 * Takes the steps that warnings led to and that a crash, a silent Discord or an absent database left due, and says
 * of those that nobody came to within a day that they were not taken.
 */
export async function takeLeftSteps(context: Context): Promise<void> {
  const { cases, run, log } = context;
  for (const { guildId, number } of await cases.giveUpSteps(run.shards)) {
    refreshPosts(context, guildId, [number]);
  }
  const left = (await cases.stepHolders()).filter(
    (holder) => holder === run.holder || run.isAbandoned(holder),
  );
  const act: Act = (request) => takeAction(context, request);
  for (const warning of await cases.claimLeftSteps(newLease(context, leaseSeconds), left, run.shards)) {
    if (run.isStopping) return;
    const { guildId, number } = warning;
    await takeStep(context, warning, act).catch((error: unknown) =>
      log.error(
        { error, guildId, number },
        'step of a warning left due; tried again when its lease has run out',
      ),
    );
  }
}
