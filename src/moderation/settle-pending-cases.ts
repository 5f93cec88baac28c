import type { Case } from '../entities/case';
import type { Order } from './action';
import { actionOf } from './actions';
import type { Context } from './context';
import { leaseSeconds } from './lease';
import { logCase, refreshPosts } from './log-case';

const pageSize = 50;

/** How long whoever settled a case is given to post it. */
const postingSeconds = 60;

/**
 * Settles what a crash or a silent Discord left unfinished: every pending case whose lease has run out is
 * settled to what Discord shows. A person is never told a second time.
 *
 * @param atStart also takes over, at once, what an earlier run of this process held when it was stopped.
 * @returns how many cases were settled.
 */
export async function settlePendingCases(
  context: Context,
  { atStart }: { atStart: boolean },
): Promise<number> {
  const { cases, holder } = context;
  let settled = 0;
  for (;;) {
    const page = await cases.claimPending({
      holder,
      seconds: leaseSeconds,
      limit: pageSize,
      predecessors: atStart,
    });
    const outcomes = await Promise.all(page.map((record) => settleOne(context, record)));
    settled += outcomes.filter(Boolean).length;
    if (page.length < pageSize || settled === 0) break;
  }
  if (atStart) await cases.releaseDue(holder);
  await postWhatIsMissing(context, atStart ? 0 : postingSeconds);
  return settled;
}

async function settleOne(context: Context, record: Case): Promise<boolean> {
  const shown = await whatDiscordShows(context, record);
  if (shown === null) return false;
  await context.cases.settleCase(record.guildId, record.number, {
    status: shown ? 'applied' : 'failed',
    failure: shown ? null : 'interrupted',
  });
  const replaced = await context.cases.findEndedBy(record.guildId, record.number);
  refreshPosts(context, replaced ? [record, replaced] : [record]);
  return true;
}

async function whatDiscordShows({ discord, guilds }: Context, record: Case): Promise<boolean | null> {
  const action = actionOf(record.type);
  if (!action) return true;
  const { jailRoleId } = await guilds.settings(record.guildId);
  const order: Order = { record, jailRoleId, deleteMessageSeconds: 0, rolesToReturn: [] };
  return action.shows(discord, order);
}

async function postWhatIsMissing(context: Context, settledForSeconds: number): Promise<void> {
  for (const record of await context.cases.findUnposted(pageSize, { settledForSeconds })) {
    context.aside(`log:${record.id}`, () => postOnce(context, record));
  }
}

async function postOnce(context: Context, record: Case): Promise<void> {
  const found = await context.discord.findPost(record);
  if (found.seen === 'unknown') return;
  if (found.seen === 'present') await context.cases.setLogMessage(record.guildId, record.number, found.value);
  await logCase(context, record);
}
