import type { Case } from '../entities/case';
import type { Guild } from '../entities/guild';
import type { AppealOffer } from './appeal-offer';

/** What the notice of a case says of appeals; null for what is no ban. */
export function offerAppeal(
  { type }: Pick<Case, 'type'>,
  { appealText, appealChannelId }: Pick<Guild, 'appealText' | 'appealChannelId'>,
): AppealOffer | null {
  if (type !== 'ban' && type !== 'tempban') return null;
  return { text: appealText, hasButton: appealChannelId !== null };
}
