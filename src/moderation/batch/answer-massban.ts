import type { BanBatch } from '../../entities/ban-batch';
import type { Case } from '../../entities/case';
import type { BatchPerson } from '../../repositories/insert-batch';
import type { Context } from '../context';
import { leaseSeconds } from '../lease';
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
  const { userIds } = question;
  const admission = await admitPeople(context, { guildId, moderatorId: byId, userIds });
  if (!admission.ok) return admission;
  const { admitted, standings, leftOut } = admission.value;
  const people = admitted.map(({ id: userId, name }) => ({ userId, userName: name }));
  const recorded = await record(context, question, { moderatorName: standings.moderator.name, people });
  if (!recorded) return refuse({ code: 'massban_gone' });
  const cases = await banPeople(context, recorded, question.deleteMessageSeconds);
  if (cases[0]?.batch) refreshBatchPost(context, guildId, cases[0].batch);
  const held = await whoIsHeld(context, guildId, missingIn(recorded, people));
  return done({ cases, leftOut: [...leftOut, ...held] });
}

/** Null where the question waits no more. */
function record(
  context: Context,
  { id, guildId, askedById, reason }: BanBatch,
  { moderatorName, people }: { readonly moderatorName: string; readonly people: readonly BatchPerson[] },
): Promise<Case[] | null> {
  const { batches } = context;
  const requests = Math.max(1, Math.ceil(people.length / mostPerRequest));
  const by = { guildId, moderatorId: askedById, moderatorName, reason };
  return underNewLease(
    context,
    requests * leaseSeconds,
    (lease) => batches.recordBans(id, { ...by, lease }, people),
    (holder) => batches.findPendingOf(holder),
  );
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
