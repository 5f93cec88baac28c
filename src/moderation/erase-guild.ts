import type { GuildCounts } from '../repositories/erasure-counts';
import type { Erased } from '../repositories/erasure-repository';
import { admitOwner, type OwnerRequest } from './admit-owner';
import type { Context } from './context';
import { admitConfirmation, type GuildOrder } from './erasure-order';
import { finishErasures } from './finish-erasures';
import { done, type Result, refuse } from './refusal';

/** What the owner is asked before everything of the guild is erased. */
export interface GuildQuestion {
  readonly order: GuildOrder;
  readonly counts: GuildCounts;
}

/** What erasing everything of a guild would take; nothing is changed yet. */
export async function askEraseGuild(
  context: Pick<Context, 'discord' | 'erasures'>,
  request: OwnerRequest,
): Promise<Result<GuildQuestion>> {
  const admitted = admitOwner(context, request);
  if (!admitted.ok) return admitted;
  const counts = await context.erasures.countOfGuild(request.guildId);
  if (counts.pendingNumber !== null) {
    return refuse({ code: 'erasure_pending', number: counts.pendingNumber });
  }
  const asked = { askedById: request.byId, askedAt: request.at };
  return done({ order: { what: 'guild', seenEndings: counts.endings, ...asked }, counts });
}

/**
 * Erases everything recorded of a guild, once the owner has confirmed it, and takes its settings back to their
 * beginning; numbers go on. Refused while a case is under way, and where more sanctions than the owner was told
 * of would no longer end by themselves. Safe to repeat.
 */
export async function eraseGuild(
  context: Context,
  order: GuildOrder,
  request: OwnerRequest,
): Promise<Result<Erased>> {
  const admitted = admitConfirmation(context, order, request);
  if (!admitted.ok) return admitted;
  const { guildId, byId } = request;
  const erased = await context.erasures.eraseGuild(guildId, byId, order.seenEndings);
  if ('pendingNumber' in erased) return refuse({ code: 'erasure_pending', number: erased.pendingNumber });
  if ('unseenEndings' in erased) return refuse({ code: 'unseen_endings' });
  context.log.info({ guildId, byId, ...erased }, 'everything of a guild was erased');
  void finishErasures(context);
  return done(erased);
}
