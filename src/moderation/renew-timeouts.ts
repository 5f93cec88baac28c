import type { Case } from '../entities/case';
import { auditReason } from './audit-reason';
import type { Context } from './context';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import { pauseSeconds } from './pause-seconds';
import { reachGuilds } from './reach-guilds';
import { caughtUp } from './read-missed-entries';
import { timeoutUntil } from './timeout-span';

const pageSize = 25;

/** The pause when Discord could not be asked, or whoever it is about has left. */
const retrySeconds = 60;

/**
 * Asks Discord to go on with timeouts that outlast the 28 days it goes to at once, and to follow an end that was moved.
 * Whoever lifted one by hand meanwhile has ended it.
 */
export async function renewTimeouts(context: Context): Promise<void> {
  const { cases, run } = context;
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await cases.claimRenewals({
      holder: run.holder,
      seconds: leaseSeconds,
      limit: pageSize,
      shards: run.shards,
    });
    await reachGuilds(context, page);
    await Promise.all(page.map((record) => renewClaimed(context, record)));
    found = page.length;
  }
}

async function renewClaimed(context: Context, record: Case): Promise<void> {
  const { guildId, number } = record;
  try {
    await renew(context, record);
  } catch (error) {
    context.log.error(
      { error, guildId, number },
      'timeout not renewed; tried again when its lease has run out',
    );
  }
}

async function renew(context: Context, record: Case): Promise<void> {
  const { cases, discord, log } = context;
  const { guildId, userId, number, expiresAt } = record;
  const sight = (await caughtUp(context, guildId)) ? await discord.findTimeout(guildId, userId) : null;
  if (sight?.seen !== 'present') return cases.giveUpLift(guildId, number, retrySeconds);
  if (sight.value.until === null) return endByHand(context, record);
  const now = claimedAt(record);
  const until = timeoutUntil(record, now);
  const asked = until.getTime() > now.getTime() ? until : null;
  const answer = await discord.timeOut(guildId, userId, asked, auditReason(record));
  if (answer.kind === 'done') return cases.noteRenewed(guildId, number, until, expiresAt);
  if (answer.kind === 'unclear') return cases.giveUpLift(guildId, number, retrySeconds);
  log.warn({ guildId, number, cause: answer.failure }, 'timeout not renewed');
  return cases.postponeLift(guildId, number, pauseSeconds(record.liftAttempts));
}

/** Discord shows no timeout where there was to be one: somebody lifted it. */
async function endByHand(context: Context, { guildId, number }: Case): Promise<void> {
  await context.cases.endLive(guildId, number, 'lifted');
  refreshPosts(context, guildId, [number]);
}

/** When it was claimed, by the clock of the database. */
function claimedAt({ leaseUntil }: Case): Date {
  return new Date((leaseUntil?.getTime() ?? Date.now()) - leaseSeconds * 1_000);
}
