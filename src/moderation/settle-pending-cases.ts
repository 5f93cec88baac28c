import type { Case } from '../entities/case';
import type { Order } from './action';
import { actionOf } from './actions';
import { postMissingBatches } from './batch/log-batch';
import { concludeCase } from './conclude-case';
import type { Context } from './context';
import { leaseSeconds } from './lease';
import { logCase, type Posting, postKey } from './log-case';
import { learnNotice } from './notice-after';
import { settlePurge } from './purge/settle-purge';
import { reachGuilds } from './reach-guilds';
import { takeLeftSteps } from './take-left-steps';

const pageSize = 50;

/** How long whoever changed a case is given to bring its post up to date. */
const postingSeconds = 60;

/**
 * Settles what a crash or a silent Discord left unfinished: every pending case whose lease has run out is
 * settled to what Discord shows, and at once what a process held that is known to be gone. A person is never told a
 * second time, and what they were told of an act that did not take effect is taken back. What warnings led to is
 * taken then.
 *
 * @returns how many cases were settled.
 */
export async function settlePendingCases(context: Context): Promise<number> {
  const { cases, run } = context;
  const isFirst = !run.hasSettledStart;
  const abandoned = await abandonedHolders(context);
  let settled = 0;
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await cases.claimPending({
      holder: run.holder,
      seconds: leaseSeconds,
      limit: pageSize,
      abandoned,
      shards: run.shards,
    });
    await reachGuilds(context, page);
    const outcomes = await Promise.all(page.map((record) => settleOne(context, record)));
    settled += outcomes.filter(Boolean).length;
    found = page.length;
  }
  if (abandoned.length > 0) await cases.releaseDue(await abandonedHolders(context));
  run.hasSettledStart = true;
  await postWhatIsMissing(context, isFirst ? 0 : postingSeconds);
  await takeLeftSteps(context);
  return settled;
}

/** Who holds what is unfinished or due, and is known to be gone. What was settled as failed is due again. */
async function abandonedHolders({ cases, run }: Context): Promise<string[]> {
  return (await cases.holders()).filter((holder) => run.isAbandoned(holder));
}

async function settleOne(context: Context, record: Case): Promise<boolean> {
  const { guildId, number } = record;
  try {
    return await settleToWhatIsShown(context, record);
  } catch (error) {
    context.log.error(
      { error, guildId, number },
      'case left pending; tried again when its lease has run out',
    );
    return false;
  }
}

async function settleToWhatIsShown(context: Context, record: Case): Promise<boolean> {
  if (record.type === 'purge') return settlePurge(context, record);
  const action = actionOf(record.type);
  const { jailRoleId } = await context.guilds.settings(record.guildId);
  const order: Order = { record, jailRoleId, deleteMessageSeconds: 0, rolesToReturn: [] };
  const shown = record.auditLogId !== null || (await action.shows(context.discord, order));
  if (shown === null) return false;
  const notice = record.notice === 'sending' ? await learnNotice(context.discord, record, shown) : null;
  await concludeCase(context, record, {
    status: shown ? 'applied' : 'failed',
    failure: shown ? null : 'interrupted',
    ...(notice && { notice }),
  });
  return true;
}

async function postWhatIsMissing(context: Context, graceSeconds: number): Promise<void> {
  const { shards } = context.run;
  for (const record of await context.cases.claimUnposted(pageSize, { graceSeconds, shards })) {
    context.aside(postKey(record.guildId, record.number), () => postOnce(context, record));
  }
  await postMissingBatches(context, graceSeconds);
}

/** A post that an earlier attempt may have left unrecorded is looked for first. */
async function postOnce(context: Posting, record: Case): Promise<void> {
  const found = record.logMessageId ? null : await context.discord.findPost(record);
  if (found?.seen === 'unknown') return;
  if (found?.seen === 'present') {
    await context.cases.setLogMessage(record.guildId, record.number, { ...found.value, revision: null });
  }
  await logCase(context, record);
}
