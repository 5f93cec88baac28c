import type { PersonCounts } from '../repositories/erasure-counts';
import type { Erased } from '../repositories/erasure-repository';
import { admitOwner, type OwnerRequest } from './admit-owner';
import type { Context } from './context';
import { admitConfirmation, type PersonOrder } from './erasure-order';
import { finishErasures } from './finish-erasures';
import { parseUserId } from './parse-user-id';
import { done, type Result } from './refusal';

/** What the owner is asked before a person is erased. */
export interface PersonQuestion {
  readonly order: PersonOrder;
  readonly counts: PersonCounts;
}

/** What erasing a person would blank; nothing is changed yet. */
export async function askErasePerson(
  context: Pick<Context, 'discord' | 'erasures'>,
  request: OwnerRequest,
  user: string,
): Promise<Result<PersonQuestion>> {
  const admitted = admitOwner(context, request);
  if (!admitted.ok) return admitted;
  const userId = parseUserId(user);
  if (!userId.ok) return userId;
  const counts = await context.erasures.countOfPerson(request.guildId, userId.value);
  const asked = { askedById: request.byId, askedAt: request.at };
  return done({ order: { what: 'person', userId: userId.value, ...asked }, counts });
}

/**
 * Blanks what is recorded of a person, once the owner has confirmed it: names, reasons and evidence. What is in
 * force stays in force and ends as it would have. Files and log posts follow beside. Safe to repeat.
 */
export async function erasePerson(
  context: Context,
  order: PersonOrder,
  request: OwnerRequest,
): Promise<Result<Erased>> {
  const admitted = admitConfirmation(context, order, request);
  if (!admitted.ok) return admitted;
  const { guildId, byId } = request;
  const erased = await context.erasures.erasePerson(guildId, order.userId, byId);
  context.log.info({ guildId, byId, ...erased }, 'a person was erased');
  void finishErasures(context);
  return done(erased);
}
