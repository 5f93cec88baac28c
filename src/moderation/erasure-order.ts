import { admitOwner, type OwnerRequest } from './admit-owner';
import type { Context } from './context';
import { type Result, refuse } from './refusal';

/** How long a question can be confirmed. */
const questionLifeMs = 15 * 60 * 1000;

/** Who was asked to confirm an erasure, and when, by Discord's clock. */
interface Asked {
  readonly askedById: string;
  readonly askedAt: Date;
}

/** To blank what is recorded of a person. */
export interface PersonOrder extends Asked {
  readonly what: 'person';
  readonly userId: string;
}

/** To erase all that is recorded of the guild. */
export interface GuildOrder extends Asked {
  readonly what: 'guild';
  /** How many sanctions that will no longer end by themselves the question told of. */
  readonly seenEndings: number;
}

/** An erasure as its question put it, and as the answer confirms it. */
export type ErasureOrder = PersonOrder | GuildOrder;

/**
 * Whether an erasure is confirmed: by whoever was asked, within 15 minutes, and by the owner of the guild, whom
 * Discord may have changed meanwhile.
 */
export function admitConfirmation(
  context: Pick<Context, 'discord'>,
  { askedById, askedAt }: Asked,
  request: OwnerRequest,
): Result<null> {
  const admitted = admitOwner(context, request);
  if (!admitted.ok) return admitted;
  if (askedById !== request.byId) return refuse({ code: 'not_who_asked' });
  const isOld = request.at.getTime() - askedAt.getTime() > questionLifeMs;
  return isOld ? refuse({ code: 'question_too_old' }) : admitted;
}
