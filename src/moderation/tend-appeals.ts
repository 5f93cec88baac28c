import type { Appeal } from '../entities/appeal';
import type { AppealKey } from './appeal-key';
import type { Context } from './context';
import { postAppealAgain } from './post-appeal';

/** The first pause before a post is tried again, within which whoever took the appeal posts it. */
const postingSeconds = 60;

type Reach = Pick<Context, 'appeals' | 'cases' | 'discord' | 'aside'>;

/**
 * Sees to what a crash, a silent Discord or an absent database left of appeals, and to those whose ban is over
 * without them: decisions, posts, and that the people are told.
 *
 * @param isStart whether the process has just begun, so that nothing of its own is under way.
 */
export async function tendAppeals(context: Context, isStart: boolean): Promise<void> {
  const { appeals, run } = context;
  await appeals.settleAppeals(run.shards);
  for (const appeal of await appeals.claimUnpostedAppeals(isStart ? 0 : postingSeconds, run.shards)) {
    postAppealAgain(context, appeal);
  }
  for (const appeal of await appeals.claimUntoldAppeals(run.shards)) await tellOne(context, appeal);
}

/** Tells somebody what came of their appeal, once at most, beside the work in hand. */
export function tellAppeal(context: Reach, { id }: AppealKey): void {
  context.aside(`appeal-outcome:${id}`, async () => {
    for (const appeal of await context.appeals.claimUntoldAppeals(null, id)) await tellOne(context, appeal);
  });
}

async function tellOne({ appeals, cases, discord }: Reach, appeal: Appeal): Promise<void> {
  const record = await cases.findLive(appeal.guildId, appeal.userId, 'ban');
  await appeals.setAppealNotice(appeal, await discord.tellAppeal(appeal, record?.expiresAt ?? null));
}
