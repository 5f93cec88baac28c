import type { Case } from '../entities/case';
import { liftOf } from './actions';
import { banState } from './ban-state';
import type { Context } from './context';
import { endTimeouts } from './end-timeouts';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import type { Refusal } from './refusal';
import { takeAction } from './take-action';

const pageSize = 25;
const firstPauseSeconds = 30;
const longestPauseSeconds = 60 * 60;

/** The pause when nothing was refused: Discord, or the guild, could not be asked. */
const retrySeconds = 60;

/** What keeps an ending from being tried, without anybody having refused it. */
const passing: ReadonlySet<Refusal['code']> = new Set(['guild_unavailable', 'discord_silent', 'under_way']);

/** What came of one look at a due sanction; `later` and `refused` leave it due. */
type Outcome = 'over' | 'refused' | 'later';

/**
 * Lifts every sanction whose time has come by the database's clock, oldest first. Any number of processes may
 * do so at once: a sanction is held under a lease while one of them works on it. What Discord refuses stays
 * due and is tried again after a growing pause.
 *
 * @returns how many sanctions are over now.
 */
export async function liftDueSanctions(context: Context): Promise<number> {
  const { cases, run } = context;
  let lifted = 0;
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await cases.claimDue({
      holder: run.holder,
      leaseSeconds,
      limit: pageSize,
      shards: run.shards,
    });
    const outcomes = await Promise.all(page.map((record) => liftOne(context, record)));
    lifted += outcomes.filter((outcome) => outcome === 'over').length;
    found = page.length;
  }
  return lifted + (await endTimeouts(context));
}

async function liftOne(context: Context, due: Case): Promise<Outcome> {
  const { guildId, number } = due;
  try {
    const outcome = await endOrLift(context, due);
    if (outcome !== 'over') await context.cases.postponeLift(guildId, number, pauseSeconds(due, outcome));
    return outcome;
  } catch (error) {
    context.log.error({ error, guildId, number }, 'ending left due; tried again when its lease has run out');
    return 'later';
  }
}

/** The pause after a refusal: 30 s, doubled each time, an hour at most. */
function pauseSeconds({ liftAttempts }: Case, outcome: Outcome): number {
  if (outcome === 'later') return retrySeconds;
  return Math.min(firstPauseSeconds * 2 ** Math.max(liftAttempts - 1, 0), longestPauseSeconds);
}

async function endOrLift(context: Context, due: Case): Promise<Outcome> {
  const state = due.type === 'tempban' ? await banState(context, due) : 'ours';
  if (state === 'unknown') return 'later';
  if (state === 'ours') return lift(context, due);
  await context.cases.endLive(due.guildId, due.number, state === 'gone' ? 'lifted' : 'replaced');
  refreshPosts(context, due.guildId, [due.number]);
  return 'over';
}

async function lift(context: Context, due: Case): Promise<Outcome> {
  const { guildId, userId, userName, number } = due;
  const type = liftOf(due.type);
  if (!type) return 'later';
  const outcome = await takeAction(context, {
    type,
    guildId,
    userId,
    userName,
    moderatorId: context.discord.botId,
    reason: `Case ${number} expired`,
    ending: 'expired',
    retries: due.endedByNumber,
  });
  if (outcome.ok) return outcomeOf(outcome.value.record);
  const { code } = outcome.refusal;
  context.log.warn({ guildId, number, cause: code }, 'ending not possible now');
  if (code === 'nothing_to_end' || code === 'not_jailed') return 'over';
  return passing.has(code) ? 'later' : 'refused';
}

function outcomeOf({ status }: Case): Outcome {
  if (status === 'applied') return 'over';
  return status === 'failed' ? 'refused' : 'later';
}
