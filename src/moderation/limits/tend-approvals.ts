import type { Context } from '../context';

/** How long whoever has answered is given to show it. */
const showingSeconds = 60;

/**
 * Gives up what nobody has answered in time, brings posts up to date that do not show what came of it, as after a crash
 * or an erasure, and forgets what is over.
 *
 * @param isStart whether the process has just begun, so that nothing of its own is under way.
 */
export async function tendApprovals(
  { approvals, discord, run }: Pick<Context, 'approvals' | 'discord' | 'run'>,
  isStart: boolean,
): Promise<void> {
  await approvals.giveUp();
  for (const approval of await approvals.claimUnshown(isStart ? 0 : showingSeconds, run.shards)) {
    if (run.isStopping) return;
    const answer = await discord.showApproval(approval);
    if (answer !== 'unclear' && answer !== 'refused') await approvals.setShown(approval);
  }
  await approvals.forgetOld();
}
