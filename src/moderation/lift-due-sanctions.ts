import type { Case } from '../entities/case';
import { actions, liftOf } from './actions';
import { alertOfEnding } from './alert-of-ending';
import { banState } from './ban-state';
import type { Context } from './context';
import type { Failure, Hindrance } from './discord';
import { endTimeouts } from './end-timeouts';
import { gate } from './gate';
import { leaseSeconds } from './lease';
import { refreshPosts } from './log-case';
import { type BanLook, lookAtBan, lookAtBans } from './look-at-bans';
import { pauseSeconds } from './pause-seconds';
import { reachGuilds } from './reach-guilds';
import { caughtUp } from './read-missed-entries';
import type { Refusal } from './refusal';
import { renewTimeouts } from './renew-timeouts';
import { takeAction } from './take-action';
import { whenAllDone } from './when-all-done';

const pageSize = 25;

/** While the last of one page are under way, another keeps the requests coming. */
const pagesAtOnce = 2;

/** The pause when nothing was refused: Discord, or the guild, could not be asked. */
const retrySeconds = 60;

/** What keeps an ending from being tried, without anybody having refused it. */
const passing: ReadonlySet<Refusal['code']> = new Set(['guild_unavailable', 'discord_silent', 'under_way']);

/** What came of one look at a due sanction; `later` and `refused` leave it due. */
type Outcome =
  | { readonly is: 'over' }
  | { readonly is: 'later' }
  | { readonly is: 'refused'; readonly hindrance: Hindrance };

const over: Outcome = { is: 'over' };
const later: Outcome = { is: 'later' };

/**
 * Lifts every sanction whose time has come by the database's clock, oldest first. Any number of processes may
 * do so at once: a sanction is held under a lease while one of them works on it. What Discord refuses stays
 * due and is tried again after a growing pause.
 *
 * @returns how many sanctions are over now.
 */
export async function liftDueSanctions(context: Context): Promise<number> {
  const lifted = await whenAllDone(Array.from({ length: pagesAtOnce }, () => liftPages(context)));
  await renewTimeouts(context);
  return lifted.reduce((sum, some) => sum + some, 0) + (await endTimeouts(context));
}

/** Lifts page after page until nothing more is due; says how many sanctions are over by that. */
async function liftPages(context: Context): Promise<number> {
  const { cases, run } = context;
  let lifted = 0;
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await cases.claimDue({
      holder: run.holder,
      leaseSeconds,
      limit: pageSize,
      shards: run.shards,
    });
    await reachGuilds(context, page);
    const look = lookAtBans(context, page.filter(isOfBan));
    const outcomes = await Promise.all(page.map((record) => liftClaimed(context, record, look)));
    lifted += outcomes.filter(({ is }) => is === 'over').length;
    found = page.length;
  }
  return lifted;
}

/** Ends a sanction that is due and claimed, or gives the claim up until it is tried again. */
export async function liftClaimed(
  context: Context,
  due: Case,
  look: BanLook = lookAtBan(context),
): Promise<Outcome> {
  const { guildId, number } = due;
  try {
    const outcome = await endOrLift(context, due, look);
    if (outcome.is === 'refused')
      await context.cases.postponeLift(guildId, number, pauseSeconds(due.liftAttempts));
    if (outcome.is === 'later') await context.cases.giveUpLift(guildId, number, retrySeconds);
    if (outcome.is === 'refused') alertOfEnding(context, due, outcome.hindrance);
    context.watch.endingTried(outcome.is);
    return outcome;
  } catch (error) {
    context.log.error({ error, guildId, number }, 'ending left due; tried again when its lease has run out');
    context.watch.endingTried('failed');
    return later;
  }
}

const isOfBan = ({ type }: Case) => type === 'tempban';

async function endOrLift(context: Context, due: Case, look: BanLook): Promise<Outcome> {
  if (!(await caughtUp(context, due.guildId))) return later;
  const state = isOfBan(due) ? await banState(context, due, look) : 'ours';
  if (state === 'unknown') return whyUnknown(context, due);
  if (state === 'ours') return lift(context, due);
  await context.cases.endLive(due.guildId, due.number, state === 'gone' ? 'lifted' : 'replaced');
  refreshPosts(context, due.guildId, [due.number]);
  return over;
}

/** Discord does not say what has become of a ban: because the bot may not look, or for the moment. */
async function whyUnknown({ discord }: Context, { guildId, userId }: Case): Promise<Outcome> {
  const standing = await discord.standing({
    guildId,
    moderatorId: discord.botId,
    userId,
    lookUpMember: false,
    lookUpUser: false,
  });
  const refusal = standing.ok ? gate(actions.unban.demands, standing.value) : null;
  return refusal ? { is: 'refused', hindrance: { refusal } } : later;
}

async function lift(context: Context, due: Case): Promise<Outcome> {
  const { guildId, userId, userName, number } = due;
  const type = liftOf(due.type);
  if (!type) return later;
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
  const { refusal } = outcome;
  context.log.warn({ guildId, number, cause: refusal.code }, 'ending not possible now');
  if (refusal.code === 'nothing_to_end' || refusal.code === 'not_jailed') {
    await context.cases.giveUpLift(guildId, number, 0);
    return over;
  }
  return passing.has(refusal.code) ? later : { is: 'refused', hindrance: { refusal } };
}

function outcomeOf({ status, failure }: Case): Outcome {
  if (status === 'applied') return over;
  if (status === 'pending') return later;
  return { is: 'refused', hindrance: { failure: (failure as Failure | null) ?? 'rejected' } };
}
