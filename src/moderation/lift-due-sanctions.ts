import type { Case } from '../entities/case';
import { liftOf } from './actions';
import { caseNumberOf } from './audit-reason';
import type { Context } from './context';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import { takeAction } from './take-action';

const pageSize = 25;
const firstPauseSeconds = 30;
const longestPauseSeconds = 60 * 60;

/**
 * Lifts every sanction whose time has come by the database's clock, oldest first. Any number of processes may
 * do so at once: a sanction is held under a lease while one of them works on it. What Discord refuses stays
 * due and is tried again after a growing pause.
 *
 * @returns how many sanctions are over now.
 */
export async function liftDueSanctions(context: Context): Promise<number> {
  let lifted = 0;
  for (;;) {
    const page = await context.cases.claimDue({
      holder: context.holder,
      leaseSeconds,
      limit: pageSize,
    });
    const outcomes = await Promise.all(page.map((record) => liftOne(context, record)));
    lifted += outcomes.filter(Boolean).length;
    if (page.length < pageSize) return lifted;
  }
}

async function liftOne(context: Context, due: Case): Promise<boolean> {
  try {
    const over = (await endedAlready(context, due)) || (await lift(context, due));
    if (!over) await context.cases.postponeLift(due.guildId, due.number, pauseSeconds(due.liftAttempts));
    return over;
  } catch (error) {
    context.log.error({ error, guildId: due.guildId, number: due.number }, 'ending left due: it failed');
    return false;
  }
}

/** The pause after an attempt that Discord refused: 30 s, doubled each time, an hour at most. */
function pauseSeconds(attempts: number): number {
  return Math.min(firstPauseSeconds * 2 ** Math.max(attempts - 1, 0), longestPauseSeconds);
}

async function lift(context: Context, due: Case): Promise<boolean> {
  const { discord, cases } = context;
  const type = liftOf(due.type);
  if (!type) return false;
  const outcome = await takeAction(context, {
    type,
    guildId: due.guildId,
    userId: due.userId,
    moderatorId: discord.botId,
    reason: `Case ${due.number} expired`,
    ending: 'expired',
    retries: due.endedByNumber,
  });
  if (!outcome.ok) {
    context.log.warn(
      { guildId: due.guildId, number: due.number, cause: outcome.refusal.code },
      'ending not possible now',
    );
    return (await cases.findLive(due.guildId, due.userId, due.type === 'jail' ? 'jail' : 'ban')) === null;
  }
  if (outcome.value.record.status === 'applied') refreshPosts(context, [due]);
  return outcome.value.record.status === 'applied';
}

/**
 * Whether the sanction is over without our doing: a ban that is no longer there was lifted by hand, and a ban
 * that somebody else made after this case is not ours to lift.
 */
async function endedAlready(context: Context, due: Case): Promise<boolean> {
  if (due.type !== 'tempban') return false;
  const ban = await context.discord.findBan(due.guildId, due.userId);
  if (ban.seen === 'unknown') return false;
  if (ban.seen === 'present' && !(await isForeign(context, due, ban.value.reason))) return false;
  const ending = ban.seen === 'absent' ? 'lifted' : 'replaced';
  await context.cases.endLive(due.guildId, due.userId, 'ban', ending, null);
  refreshPosts(context, [due]);
  return true;
}

async function isForeign({ cases, discord }: Context, due: Case, reason: string | null): Promise<boolean> {
  const number = caseNumberOf(reason);
  if (number !== null) {
    const origin = await cases.getCaseByNumber(due.guildId, number, { includeDeleted: true });
    if (origin?.userId === due.userId && number <= due.number) return false;
  }
  const entry = await discord.findBanEntry(due.guildId, due.userId);
  if (entry.seen === 'unknown') return true;
  if (entry.seen === 'absent' || entry.value.moderatorId === discord.botId) return false;
  return entry.value.at.getTime() > due.createdAt.getTime();
}
