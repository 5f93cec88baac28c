import type { Case } from '../entities/case';
import { caseNumberOf } from './audit-reason';
import type { Discord } from './discord';

/** How far the clocks of Discord and of the database may be apart. */
const clockSkewMs = 60_000;

/**
 * Whether the audit log holds an entry of an event that names a case; null when Discord does not say, `hidden` when
 * the bot may not look. What Discord shows of somebody who was kicked, or banned and unbanned, is nothing else.
 */
export async function bearsEntry(
  discord: Pick<Discord, 'botId' | 'findEntry'>,
  { guildId, userId, number, createdAt }: Case,
  event: number,
): Promise<boolean | null | 'hidden'> {
  const since = new Date(createdAt.getTime() - clockSkewMs);
  const entry = await discord.findEntry(guildId, userId, { event, since });
  if (entry === 'hidden') return 'hidden';
  if (entry === 'unknown') return null;
  return entry !== null && entry.moderatorId === discord.botId && caseNumberOf(entry.reason) === number;
}
