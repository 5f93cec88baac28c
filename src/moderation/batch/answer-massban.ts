import type { GivenApproval } from '../../entities/approval';
import type { BanBatch } from '../../entities/ban-batch';
import type { Case } from '../../entities/case';
import type { Limit } from '../../entities/limit';
import type { LimitedAct, Recorded } from '../../repositories/ban-questions';
import type { BatchPerson } from '../../repositories/insert-batch';
import type { Context } from '../context';
import { leaseSeconds } from '../lease';
import { askApproval } from '../limits/ask-approval';
import { done, type Result, refuse } from '../refusal';
import { heldBy } from '../take-action';
import { underNewLease } from '../under-new-lease';
import { admitPeople, type LeftOut } from './admit-people';
import { banPeople } from './ban-people';
import { mostPerRequest } from './batch-discord';
import { refreshBatchPost } from './log-batch';

/** The answer to the question whether these people are to be banned. */
export interface MassbanAnswer {
  readonly choice: 'ban' | 'cancel';
  readonly id: string;
}

/** Who is to be banned, and who asked for it. */
type AskedMassban = Pick<
  BanBatch,
  'id' | 'guildId' | 'askedById' | 'userIds' | 'reason' | 'deleteMessageSeconds'
>;

/** Who answers a question. */
interface Answerer {
  readonly guildId: string;
  readonly byId: string;
}

/** What came of a massban. */
export interface MassbanReport {
  /** The cases as they stand now, by number; empty where nobody was left to ban. */
  readonly cases: readonly Case[];
  /** Whom something stood against since the question was asked. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Bans the people of a question, or drops it. Only whoever asked can answer, within 15 minutes and once. Everybody
 * passes the gate again: recorded (pending) → act on Discord → settle → log. Nobody is told.
 *
 * @returns null where it was dropped.
 */
export async function answerMassban(
  context: Context,
  { choice, id }: MassbanAnswer,
  { guildId, byId }: Answerer,
): Promise<Result<MassbanReport | null>> {
  const question = await context.batches.findQuestion(guildId, id);
  if (!question) return refuse({ code: 'massban_gone' });
  if (question.askedById !== byId) return refuse({ code: 'massban_not_yours' });
  if (choice === 'cancel') {
    await context.batches.dropQuestion(guildId, id);
    return done(null);
  }
  return banAsked(context, question, null);
}

/**
 * Bans the people of a question as whoever asked it. Beyond their limit it waits for another's approval.
 *
 * @param approval which it has, beyond their limit.
 */
export async function banAsked(
  context: Context,
  question: AskedMassban,
  approval: GivenApproval | null,
): Promise<Result<MassbanReport>> {
  const { guildId, askedById: byId, userIds } = question;
  const admission = await admitPeople(context, { guildId, moderatorId: byId, userIds });
  if (!admission.ok) return admission;
  const { admitted, standings, leftOut } = admission.value;
  const people = admitted.map(({ id: userId, name }) => ({ userId, userName: name }));
  const isLimited = approval === null && byId !== standings.guild.ownerId;
  const act = { moderatorName: standings.moderator.name, approval, isLimited };
  const recorded = await record(context, question, act, people);
  if (!recorded) return refuse({ code: 'massban_gone' });
  if ('notWaiting' in recorded) return refuse({ code: 'approval_gone' });
  if ('overLimit' in recorded) return beyond(context, question, recorded.overLimit);
  const cases = await banPeople(context, recorded, question.deleteMessageSeconds);
  if (cases[0]?.batch) refreshBatchPost(context, guildId, cases[0].batch);
  const held = await whoIsHeld(context, guildId, missingIn(recorded, people));
  return done({ cases, leftOut: [...leftOut, ...held] });
}

/** Null where the question waits no more. */
function record(
  context: Context,
  { id, guildId, askedById, reason }: AskedMassban,
  act: Pick<LimitedAct, 'moderatorName' | 'approval' | 'isLimited'>,
  people: readonly BatchPerson[],
): Promise<Recorded> {
  const { batches } = context;
  const requests = Math.max(1, Math.ceil(people.length / mostPerRequest));
  const by = { ...act, guildId, moderatorId: askedById, reason };
  return underNewLease(
    context,
    requests * leaseSeconds,
    (lease) => batches.recordBans(id, { ...by, lease }, people),
    (holder) => batches.findPendingOf(holder),
  );
}

async function beyond(context: Context, question: AskedMassban, limit: Limit) {
  const { id, guildId, askedById, userIds, reason, deleteMessageSeconds } = question;
  const massban = { userIds, reason, deleteMessageSeconds };
  const refusal = await askApproval(context, { guildId, askedById, limit, request: { massban } });
  // Where it does not wait, it can be answered again.
  if (refusal.code === 'over_limit') await context.batches.dropQuestion(guildId, id);
  return refuse(refusal);
}

function missingIn(cases: readonly Case[], people: readonly BatchPerson[]): string[] {
  const recorded = new Set(cases.map(({ userId }) => userId));
  return people.map(({ userId }) => userId).filter((userId) => !recorded.has(userId));
}

/** Those who were banned by another case since the question was asked. */
async function whoIsHeld(
  { batches }: Pick<Context, 'batches'>,
  guildId: string,
  userIds: readonly string[],
): Promise<LeftOut[]> {
  if (userIds.length === 0) return [];
  const holders = await batches.findHolders(guildId, userIds);
  return holders.map((holder) => ({ userId: holder.userId, cause: heldBy(holder) }));
}

/** Forgets the questions that nobody has answered in time. */
export function forgetMassbans({ batches }: Pick<Context, 'batches'>): Promise<void> {
  return batches.forgetQuestions();
}
