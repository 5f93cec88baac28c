import type { Case } from '../../entities/case';
import type { BatchAct } from '../../repositories/insert-batch';
import { actions } from '../actions';
import { banState } from '../ban-state';
import { act } from '../carry-out';
import type { Context } from '../context';
import type { Answer } from '../discord';
import { actorsFallShort, outOfReach } from '../gate';
import { leaseSeconds } from '../lease';
import { done, type Result, refuse } from '../refusal';
import type { Standings } from '../standing';
import { underNewLease } from '../under-new-lease';
import { bearsMark } from './ban-people';
import { refreshBatchPost } from './log-batch';
import { pagesOf } from './pages-of';
import { type PageOutcome, settlePeople } from './settle-people';

/** How many bans are lifted at a time, beside the commands. */
const pageSize = 25;

/** Who undoes a batch, and with what reason in the cases. */
interface Undoing {
  readonly byId: string;
  readonly reason: string;
}

/** What came of undoing a batch. */
export interface UndoReport {
  readonly batch: number;
  /** The cases that lift its bans, as they stand now, by number. */
  readonly cases: readonly Case[];
  /** How many people are banned by somebody else by now, and stay so. */
  readonly foreign: number;
}

/**
 * Lifts every ban that is still the batch's own, with a case for each, within 15 minutes after it. What has been lifted
 * or made anew by anybody else meanwhile stays as it is. Safe to repeat: what is left is lifted then.
 */
export async function undoBatch(
  context: Context,
  { guildId, number }: { readonly guildId: string; readonly number: number },
  { byId, reason }: Undoing,
): Promise<Result<UndoReport>> {
  const standings = await context.batchDiscord.standings({ guildId, moderatorId: byId, userIds: [] });
  if (!standings.ok) return standings;
  const barred = actorsFallShort(actions.unban.demands, standings.value);
  if (barred) return refuse(barred);
  const batch = await context.batches.findState(guildId, number);
  if (!batch) return refuse({ code: 'nothing_to_undo' });
  if (!batch.isUndoable) return refuse({ code: batch.live > 0 ? 'batch_undo_too_late' : 'nothing_to_undo' });
  const live = (await context.batches.findLiveBans(guildId, number)).filter((record) =>
    isInReach(standings.value, record),
  );
  const own = await ownOf(context, number, live);
  if (!own) return refuse({ code: 'discord_silent' });
  const cases: Case[] = [];
  const moderator = { moderatorId: byId, moderatorName: standings.value.moderator.name };
  for (const page of pagesOf(own.ours, pageSize)) {
    cases.push(...(await lift(context, number, page, { guildId, ...moderator, reason })));
  }
  refreshBatchPost(context, guildId, number);
  if (cases.length === 0 && own.foreign === 0) return refuse({ code: 'nothing_to_undo' });
  return done({ batch: number, cases, foreign: own.foreign });
}

/** Nobody who is banned is a member, so that ranks do not matter. */
function isInReach(standings: Standings, { userId: id, userName: name }: Case): boolean {
  return outOfReach({ ...standings, target: { id, name, isBot: false, member: null } }) === null;
}

/** The bans that Discord shows as the batch's own, and how many are somebody else's; null when it does not say. */
async function ownOf(
  context: Context,
  batch: number,
  live: readonly Case[],
): Promise<{ readonly ours: Case[]; readonly foreign: number } | null> {
  const [first] = live;
  if (!first) return { ours: [], foreign: 0 };
  const bans = await context.batchDiscord.findBans(
    first.guildId,
    live.map(({ userId }) => userId),
  );
  if (typeof bans === 'string') return null;
  const ours: Case[] = [];
  let foreign = 0;
  for (const record of live) {
    const state = bearsMark(bans, record.userId, batch) ? 'ours' : await banState(context, record);
    if (state === 'unknown') return null;
    if (state === 'ours') ours.push(record);
    if (state === 'foreign') foreign++;
    if (state === 'gone') await context.cases.endLive(record.guildId, record.number, 'lifted');
  }
  return { ours, foreign };
}

async function lift(
  context: Context,
  batch: number,
  page: readonly Case[],
  by: Omit<BatchAct, 'lease'>,
): Promise<Case[]> {
  const recorded = await record(context, batch, page, by);
  const answers = await Promise.all(recorded.map((unban) => liftOne(context, unban)));
  return settlePeople(context, recorded, outcomeOf(recorded, answers));
}

function record(
  context: Context,
  batch: number,
  page: readonly Case[],
  by: Omit<BatchAct, 'lease'>,
): Promise<Case[]> {
  const { batches } = context;
  const numbers = page.map(({ number }) => number);
  return underNewLease(
    context,
    leaseSeconds,
    (lease) => batches.recordUnbans({ ...by, lease }, batch, numbers),
    (holder) => batches.findPendingOf(holder),
  );
}

function liftOne({ discord }: Context, record: Case): Promise<Answer> {
  return act(discord, actions.unban, {
    record,
    jailRoleId: null,
    deleteMessageSeconds: 0,
    rolesToReturn: [],
  });
}

function outcomeOf(cases: readonly Case[], answers: readonly Answer[]): PageOutcome {
  const which = (kind: Answer['kind']) => cases.filter((_, index) => answers[index]?.kind === kind);
  const refused = answers.find((answer) => answer.kind === 'refused');
  return { applied: which('done'), failed: which('refused'), failure: refused?.failure ?? 'rejected' };
}
