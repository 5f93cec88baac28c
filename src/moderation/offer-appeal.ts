import type { Case } from '../entities/case';
import type { AppealOffer } from './appeal-offer';
import type { Context } from './context';

/** What the notice of a case says of appeals; null for what is no ban, and where the settings cannot be read. */
export async function offerAppeal(
  { guilds, log }: Pick<Context, 'guilds' | 'log'>,
  { guildId, number, type }: Case,
): Promise<AppealOffer | null> {
  if (type !== 'ban' && type !== 'tempban') return null;
  try {
    const { appealText, appealChannelId } = await guilds.settings(guildId);
    return { text: appealText, hasButton: appealChannelId !== null };
  } catch (error) {
    log.warn({ error, guildId, number }, 'notice sent without a way to appeal');
    return null;
  }
}
